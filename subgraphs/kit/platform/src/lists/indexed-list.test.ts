import { expect, test } from 'vitest';
import { failureOf } from '../../test/failure-of.ts';
import { overBudget } from '../upstream/index.ts';
import { Deadline } from '@queqiao/subgraph/request';
import { indexedList } from './indexed-list.ts';

interface Topic {
  readonly id: string;
  readonly usccs: readonly string[];
  readonly school: string | null;
}

const platform = { system: 'qinshangliang', name: '秦商量' };
const topics: readonly Topic[] = [
  { id: '1', usccs: ['A', 'B', 'A'], school: 's' },
  { id: '2', usccs: ['B'], school: null },
];
const indexes = { byUscc: (topic: Topic) => topic.usccs, bySchool: (topic: Topic) => topic.school };
/** A deadline; without a time, one that never matters in the test. */
const within = (ms = 60_000): Deadline => Deadline.after(ms);

function setUp(times = { freshMs: 1_000, staleMs: 5_000 }) {
  const state = { now: 0, reads: 0, failing: false };
  const list = indexedList({
    platform,
    indexes,
    ...times,
    clock: () => state.now,
    async read() {
      state.reads++;
      if (state.failing) throw overBudget(platform, null);
      return { value: topics.slice(0, state.reads), fetchedAt: `2025-01-0${state.reads}T00:00:00Z` };
    },
  });
  return { state, list };
}

test('finds rows by each of their keys, each row once', async () => {
  const list = indexedList({
    platform,
    indexes,
    freshMs: 1_000,
    staleMs: 0,
    read: async () => ({ value: topics, fetchedAt: '2025-01-01T00:00:00Z' }),
  });
  const snapshot = await list.read(within());
  expect(snapshot.find('byUscc', 'A').map(({ id }) => id)).toEqual(['1']);
  expect(snapshot.find('byUscc', 'B').map(({ id }) => id)).toEqual(['1', '2']);
  expect(snapshot.find('bySchool', 's').map(({ id }) => id)).toEqual(['1']);
  expect(snapshot.find('bySchool', 'unknown')).toEqual([]);
});

test('reads the list once while it is fresh, for any number of callers', async () => {
  const { state, list } = setUp();
  await Promise.all([list.read(within()), list.read(within())]);
  state.now = 999;
  await list.read(within());
  expect(state.reads).toBe(1);
});

test('returns the stale list at once and refreshes it in the background', async () => {
  const { state, list } = setUp();
  await list.read(within());
  state.now = 2_000;
  expect((await list.read(within())).fetchedAt).toBe('2025-01-01T00:00:00Z');
  await expect.poll(async () => (await list.read(within())).rows).toHaveLength(2);
  expect(state.reads).toBe(2);
});

test('no longer returns the stale list after a failed refresh', async () => {
  const { state, list } = setUp();
  await list.read(within());
  Object.assign(state, { now: 2_000, failing: true });
  expect((await list.read(within())).rows).toHaveLength(1);
  await expect.poll(() => list.read(within()).catch(String)).toContain('qinshangliang');
});

test('reads a list that is too old again', async () => {
  const { state, list } = setUp();
  await list.read(within());
  state.now = 6_000;
  expect((await list.read(within())).rows).toHaveLength(2);
});

test('rejects with the error of a failed reading and does not cache it', async () => {
  let failing = true;
  const list = indexedList({
    platform,
    indexes,
    freshMs: 1_000,
    staleMs: 0,
    async read() {
      if (failing) throw overBudget(platform, null);
      return { value: topics, fetchedAt: '2025-01-01T00:00:00Z' };
    },
  });
  expect((await failureOf(list.read(within()))).code).toBe('UPSTREAM_TIMEOUT');
  failing = false;
  expect((await list.read(within())).rows).toHaveLength(2);
});

test('reads separately when the shared reading had less time', async () => {
  let reads = 0;
  const list = indexedList({
    platform,
    indexes,
    freshMs: 1_000,
    staleMs: 0,
    async read() {
      await new Promise((resolve) => setImmediate(resolve));
      if (++reads === 1) throw overBudget(platform, null);
      return { value: topics, fetchedAt: '2025-01-01T00:00:00Z' };
    },
  });
  const hasty = failureOf(list.read(within(1_000)));
  const longCaller = list.read(within(5_000));
  expect((await hasty).reason).toBe('OVER_BUDGET');
  expect((await longCaller).rows).toHaveLength(2);
});
