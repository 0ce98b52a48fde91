import { expect, test } from 'vitest';
import { personalReadsIn } from './index.ts';
import { PersonalReads } from './personal-reads.ts';

const read = { system: 'shanqitong', type: 'Enterprise', id: '91610300' };

test('returns each record once, and none twice', () => {
  const reads = new PersonalReads();
  reads.note(read);
  reads.note({ ...read });
  reads.note({ ...read, id: 'other' });
  expect(reads.take()).toEqual([read, { ...read, id: 'other' }]);
  expect(reads.take()).toEqual([]);
  reads.note(read);
  expect(reads.take()).toEqual([read]);
});

test('reads the records that another subgraph noted, and fails when it cannot', () => {
  expect(personalReadsIn({ personalReads: [read] })).toEqual([read]);
  expect([personalReadsIn(undefined), personalReadsIn({ cost: 1 })]).toEqual([[], []]);
  expect(() => personalReadsIn({ personalReads: ['91610300'] })).toThrow(/personalReads/u);
});
