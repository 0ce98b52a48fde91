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
const received = live({ ...base, id: 'F1', attributes: {} }, '2026-03-01T00:00:00Z');
const remembered: WithProvenance = { ...received, stale: true, version: 3 };
const query: RecordQuery = { system: 'qinyun', type: 'JobFair', ids: ['F1'] };
const down = new HubError(ErrorCode.UPSTREAM_UNAVAILABLE, 'down', { system: 'qinyun' });
const asTheyAre = (records: readonly WithProvenance[]) => records;
const fails = (failure: Error) => () => Promise.reject(failure);

function store(answer: readonly WithProvenance[] | null): LastKnown & { readonly queries: RecordQuery[] } {
  const queries: RecordQuery[] = [];
  return {
    queries: queries,
    async find<R extends WithProvenance>(question: RecordQuery) {
      queries.push(question);
      return answer as readonly R[] | null;
    },
  };
}

test("returns the platform's records without the store when the platform answers", async () => {
  const memory = store([remembered]);
  expect(await platformFirst(memory, query, async () => [received], asTheyAre)).toEqual([received]);
  expect(memory.queries).toEqual([]);
});

test('returns the stored records when the platform fails', async () => {
  const memory = store([remembered]);
  expect(await platformFirst(memory, query, fails(down), asTheyAre)).toEqual([remembered]);
  expect(memory.queries).toEqual([query]);
});

test("throws the platform's error without a store, or when the type was never synchronised", async () => {
  await expect(platformFirst(undefined, query, fails(down), asTheyAre)).rejects.toBe(down);
  await expect(platformFirst(store(null), query, fails(down), asTheyAre)).rejects.toBe(down);
});

test("does not hide a caller's mistake or an internal error behind the store", async () => {
  for (const failure of [badInput('wrong'), new TypeError('ours')]) {
    await expect(platformFirst(store([remembered]), query, fails(failure), asTheyAre)).rejects.toBe(failure);
  }
});

test('counts over several queries, and returns null when one of them is unknown', async () => {
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
