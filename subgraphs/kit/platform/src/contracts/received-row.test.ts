import { expect, test } from 'vitest';
import { z } from 'zod';
import type { NormalisedRecord } from '@queqiao/records';
import { recordReader } from './read-records.ts';
import { feedItemsOf, recordsOf, receivedRows } from './received-row.ts';

const read = recordReader(
  { schema: z.object({ id: z.string(), name: z.string() }), idOf: (raw) => raw['id'] },
  (row): NormalisedRecord => ({
    system: 'zhijiao',
    type: 'Base',
    id: row.id,
    region: '610300',
    attributes: { name: row.name },
    personal: null,
    modifiedAt: null,
    formerId: null,
  }),
);

function received(...raws: readonly { id: string; name?: string }[]) {
  return receivedRows(read({ system: 'zhijiao', observer: {} }, 'bases', raws));
}

test('gives a duplicated row of a page two keys and one record, the later version', () => {
  const rows = received({ id: 'B1', name: '甲' }, { id: 'B1', name: '乙' }, { id: 'B2', name: '丙' });
  expect(new Set(rows.map((row) => row.key)).size).toBe(3);
  expect(recordsOf(rows).map((record) => record.attributes['name'])).toEqual(['乙', '丙']);
});

test('gives the rows of a page the same keys when it is read again', () => {
  const page = [{ id: 'B1', name: '甲' }, { id: 'B1', name: '甲' }, { id: 'B2' }];
  expect(received(...page).map((row) => row.key)).toEqual(received(...page).map((row) => row.key));
});

test('gives a feed the records and the rejected rows, with type and reason', () => {
  const items = feedItemsOf('Base', received({ id: 'B1', name: '甲' }, { id: 'B9' }));
  expect(items).toEqual([
    expect.objectContaining({ kind: 'record' }),
    {
      kind: 'rejected',
      type: 'Base',
      id: 'B9',
      code: 'MISSING',
      reason: expect.stringContaining('name'),
      path: 'name',
      raw: { id: 'B9' },
    },
  ]);
});
