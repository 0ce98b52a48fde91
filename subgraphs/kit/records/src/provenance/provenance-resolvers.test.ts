import { expect, test } from 'vitest';
import { createRequestScope, Deadline } from '@queqiao/subgraph/request';
import type { LastKnown } from './last-known.ts';
import { provenanceResolvers } from './provenance-resolvers.ts';
import type { Provenance } from './provenance.ts';

const provenance = (recordId: string, more: Partial<Provenance> = {}): Provenance => ({
  system: 'qinyun',
  type: 'JobPosting',
  recordId,
  version: null,
  modifiedAt: null,
  fetchedAt: '2026-03-01T00:00:00Z',
  stale: false,
  ...more,
});
const context = () => ({ scope: createRequestScope({ id: 'test', deadline: Deadline.after(1000) }) });

test('looks up the versions of platform records in batches', async () => {
  const queries: unknown[] = [];
  const lastKnown: LastKnown = {
    find: async () => null,
    async versions(system, type, ids) {
      queries.push([system, type, ids]);
      return new Map([['A', 4]]);
    },
  };
  const resolvers = provenanceResolvers(lastKnown);
  const operation = context();
  const versions = [
    provenance('A'),
    provenance('B'),
    provenance('A', { system: 'haixi-employment' }),
    provenance('C', { version: 9 }),
  ];
  const found = await Promise.all(versions.map(async (one) => resolvers.version(one, {}, operation)));
  expect(found).toEqual([4, null, 4, 9]);
  expect(queries).toEqual([
    ['qinyun', 'JobPosting', ['A', 'B']],
    ['haixi-employment', 'JobPosting', ['A']],
  ]);
});

test('returns null without a store', async () => {
  expect(await provenanceResolvers(undefined).version(provenance('A'), {}, context())).toBeNull();
});
