import { appendEntries, ChangeLog, type Database } from '@queqiao/store';
import type { TestStore } from '@queqiao/store/testing';
import type { LogRange } from '@queqiao/subgraph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ChangeCursors } from '../cursor/change-cursors.ts';
import { TEST_ENGINES } from '../testing/test-engines.ts';
import type { LogSource } from './change-source.ts';
import { entrySource } from './entry-source.ts';

const AT = '2026-03-01T00:00:00.000Z';
const CALLER = { subject: 'partner', scopes: new Set<string>(), regions: null };

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.missing !== null)(`on ${engine.label}`, () => {
    let opened: TestStore;
    let database: Database;
    let log: ChangeLog;
    let cursors: ChangeCursors;
    let source: LogSource;

    /** Every second entry of the log is one of this subscription. */
    const readEven = async ({ after, through, limit }: LogRange) =>
      Array.from({ length: through - after }, (_, index) => after + 1 + index)
        .filter((position) => position % 2 === 0)
        .slice(0, limit)
        .map((position) => ({
          position,
          value: (cursorOf: (position: number) => string) => ({ cursor: cursorOf(position) }),
        }));

    beforeAll(async () => {
      opened = await engine.open();
      ({ database } = opened);
      log = new ChangeLog(database);
      cursors = await ChangeCursors.of(database);
      source = entrySource(log, cursors, () => readEven);
      await append(6);
    });
    afterAll(async () => {
      await log.close();
      await opened[Symbol.asyncDispose]();
    });

    const append = (count: number) => database.transaction((transaction) => appendEntries(transaction, count, AT));
    const open = (after: string | null) => source.open({ arguments: {}, caller: CALLER, after });

    test('gives positions one after the other, however they are appended', async () => {
      const { after, through } = await append(2);
      expect(await append(1)).toEqual({ after: through, through: through + 1 });
      expect(through).toBe(after + 2);
      expect((await log.head()).newest).toBe(through + 1);
    });

    test('reads pages of any size to the same end, and passes over what is not of the subscription', async () => {
      const { after, reading } = await open(cursors.encode(0));
      expect(after).toBe(0);
      const page = await reading.read(0, 2);
      expect(page).toMatchObject({ events: [{ position: 2 }, { position: 4 }], through: 4, expired: false });
      expect(page.events[0]).toMatchObject({ cursor: cursors.encode(2), value: { cursor: cursors.encode(2) } });
      const { newest } = await log.head();
      expect(await reading.read(4, 100)).toMatchObject({ events: [{ position: 6 }, { position: 8 }], through: newest });
      expect(await reading.read(newest, 100)).toEqual({ events: [], through: newest, expired: false });
    });

    test('begins with what comes where no cursor is given, and hears of it', async () => {
      const { after, reading } = await open(null);
      expect(after).toBe((await log.head()).newest);
      const coming = reading.news(after, AbortSignal.timeout(60_000));
      await append(1);
      await coming;
      expect((await reading.read(after, 10)).through).toBe(after + 1);
    });

    test('reports the gap first where the log no longer keeps what comes next', async () => {
      const { reading } = await open(cursors.encode(1));
      await database.run('update change_log set oldest = 6');
      const { events, expired } = await reading.read(1, 10);
      await database.run('update change_log set oldest = 1');
      expect(expired).toBe(true);
      const [gap, next] = events;
      expect(gap).toMatchObject({ position: 5, value: { from: cursors.encode(1), to: cursors.encode(5) } });
      expect(next).toMatchObject({ position: 6 });
    });

    test('refuses a cursor beyond the end of the log, and one that was never given out', async () => {
      for (const after of [cursors.encode(1_000_000), 'AAAA']) {
        await expect(open(after)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } });
      }
    });
  });
}
