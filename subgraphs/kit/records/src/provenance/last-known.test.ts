import { expect, test } from 'vitest';
import { ErrorCode, HubError, badInput } from '@queqiao/subgraph/errors';
import { countKnown, platformFirst, type LastKnown, type RecordQuery } from './last-known.ts';
import { live } from './provenance.ts';
import type { WithProvenance } from './with-provenance.ts';

const base = {
  system: 'qinyun',
  type: 'JobFair',
  region: '610300',
  personal: null,
  modifiedAt: null,
  formerId: null,
} as const;
const told = live({ ...base, id: 'F1', attributes: {} }, '2026-03-01T00:00:00Z');
const remembered: WithProvenance = { ...told, stale: true, version: 3 };
const query: RecordQuery = { system: 'qinyun', type: 'JobFair', ids: ['F1'] };
const down = new HubError(ErrorCode.UPSTREAM_UNAVAILABLE, 'down', { system: 'qinyun' });
const asTheyAre = (records: readonly WithProvenance[]) => records;
const fails = (failure: Error) => () => Promise.reject(failure);

function store(answer: readonly WithProvenance[] | null): LastKnown & { readonly asked: RecordQuery[] } {
  const asked: RecordQuery[] = [];
  return {
    asked,
    async find<R extends WithProvenance>(question: RecordQuery) {
      asked.push(question);
      return answer as readonly R[] | null;
    },
  };
}

test('gives what the platform says and leaves the store alone given a platform that answers', async () => {
  const memory = store([remembered]);
  expect(await platformFirst(memory, query, async () => [told], asTheyAre)).toEqual([told]);
  expect(memory.asked).toEqual([]);
});

test('gives what the store remembers given a platform that fails', async () => {
  const memory = store([remembered]);
  expect(await platformFirst(memory, query, fails(down), asTheyAre)).toEqual([remembered]);
  expect(memory.asked).toEqual([query]);
});

test("throws the platform's failure given no store, or one that was never told the type", async () => {
  await expect(platformFirst(undefined, query, fails(down), asTheyAre)).rejects.toBe(down);
  await expect(platformFirst(store(null), query, fails(down), asTheyAre)).rejects.toBe(down);
});

test("does not hide a caller's mistake or a fault of our own behind the store", async () => {
  for (const failure of [badInput('wrong'), new TypeError('ours')]) {
    await expect(platformFirst(store([remembered]), query, fails(failure), asTheyAre)).rejects.toBe(failure);
  }
});

test('counts over several queries, and cannot tell when one of them is not known', async () => {
  const count = (known: Readonly<Record<string, number>>): LastKnown => ({
    ...store([]),
    count: async ({ system }) => known[system] ?? null,
  });
  const queries = [query, { ...query, system: 'haixi-employment' }];
  expect(await countKnown(count({ qinyun: 3, 'haixi-employment': 4 }), queries)).toBe(7);
  expect(await countKnown(count({ qinyun: 3 }), queries)).toBeNull();
  expect(await countKnown(store([]), queries)).toBeNull();
  expect(await countKnown(undefined, queries)).toBeNull();
});
