import { join } from 'node:path';
import { MemoryStore, PartnerCopy, SqliteStore, type CopyStore } from '@queqiao/partner';
import { testDataFolder } from '@queqiao/store/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startSyncedHub, type SyncedHub } from './synced-hub.ts';

vi.setConfig({ testTimeout: 600_000 });

const opened = new AsyncDisposableStack();
let hub: SyncedHub;
let folder: string;
let usccs: string[];
let employees = 2000;

beforeAll(async () => {
  hub = opened.use(await startSyncedHub({ systems: ['shanqitong'] }));
  folder = opened.use(await testDataFolder()).path;
  const { enterprises } = hub.mocks.world.platforms.shanqitong;
  usccs = enterprises
    .ordered()
    .filter(({ faulty, formerUscc }) => faulty === null && formerUscc === null)
    .map(({ uscc }) => uscc);
}, 600_000);
afterAll(() => opened.disposeAsync());

const copyIn = (store: CopyStore) =>
  new PartnerCopy({
    url: `${hub.hub.url}/graphql`,
    token: () => hub.hub.development?.tokens.partner ?? '',
    types: ['Enterprise'],
    store,
  });

async function change(count: number): Promise<void> {
  for (const uscc of usccs.slice(0, count)) {
    await hub.mocks.control.apply({ op: 'updateEnterprise', uscc, patch: { employees: ++employees } });
  }
  await hub.settled('shanqitong');
}

test.each([
  ['in memory', () => new MemoryStore()],
  ['in SQLite', () => new SqliteStore(join(folder, 'copy.sqlite'))],
])('keeps a whole copy %s through any number of disconnections, and proves it', async (_, storeOf) => {
  const store = storeOf();
  const copy = copyIn(store);
  await copy.snapshot();
  expect(store.records('Enterprise').length).toBeGreaterThan(20);
  expect(await copy.check('Enterprise')).toBe(0);
  for (let round = 0; round < 3; round++) {
    await change(10);
    const stopped = new AbortController();
    const following = copy.follow(stopped.signal);
    await expect.poll(() => copy.check('Enterprise')).toBe(0);
    stopped.abort();
    await following;
  }
});

test('finds what differs by the digest, and fetches that alone', async () => {
  const store = new MemoryStore();
  const copy = copyIn(store);
  await copy.snapshot();
  const [one, other] = store.records('Enterprise');
  store.write({ drop: [one!], put: { ...other!, version: 99 } });
  store.write({ put: { ...other!, id: 'nobody' } });
  expect(await copy.check('Enterprise')).toBeGreaterThan(0);
  expect(await copy.repair('Enterprise')).toBe(3);
  expect(await copy.check('Enterprise')).toBe(0);
});

test('begins again from what the hub has when changes are no longer kept', async () => {
  const store = new MemoryStore();
  const copy = copyIn(store);
  expect(await copy.apply({ data: { changes: { __typename: 'Gap', cursor: 'x' } } })).toBe(false);
  expect(await copy.check('Enterprise')).toBe(0);
  expect(store.cursor()).not.toBeNull();
});
