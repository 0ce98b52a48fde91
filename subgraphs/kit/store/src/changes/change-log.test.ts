import { expect, test, vi } from 'vitest';
import type { Database } from '../index.ts';
import { STORE_MIGRATIONS } from '../migrations.ts';
import { openPgliteStore } from '../testing/index.ts';
import { ChangeLog } from './index.ts';

test('can be followed once the store is reachable again, although the first reader could not listen', async () => {
  await using store = await openPgliteStore([STORE_MIGRATIONS]);
  const listen = vi.fn<Database['listen']>(store.database.listen).mockRejectedValueOnce(new Error('no connection'));
  const log = new ChangeLog({ ...store.database, listen }, { pollMs: 3_600_000 });
  const stopped = new AbortController();
  const follow = (): AsyncGenerator<{ readonly through: number }> => log.follow({ after: 0, limit: 1 }, stopped.signal);
  await expect(follow().next()).rejects.toThrow('no connection');
  const page = follow().next();
  await expect.poll(() => listen).toHaveBeenCalledTimes(2);
  await store.database.run(`update change_log set given = 1, newest = 1; select pg_notify('queqiao_changes', '')`);
  expect((await page).value).toMatchObject({ through: 1 });
  stopped.abort();
  await log.close();
});
