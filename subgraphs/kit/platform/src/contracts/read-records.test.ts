import { expect, test } from 'vitest';
import { z } from 'zod';
import { recordReader } from './read-records.ts';

const read = recordReader(
  { schema: z.object({ id: z.string(), n: z.int() }), idOf: (raw) => raw['id'] },
  (row) => `${row.id}:${row.n}`,
);

test('turns good rows into records and rejects a broken one with its id and reason', () => {
  const counted: unknown[] = [];
  const source = {
    system: 'somewhere',
    observer: { rowRejected: (labels: object, path: string | null) => counted.push([labels, path]) },
  };
  const { records, rejected } = read(source, 'things/page', [
    { id: 'a', n: 1 },
    { id: 'b', n: 'x' },
  ]);
  expect(records).toEqual(['a:1']);
  expect(rejected).toMatchObject([{ id: 'b', path: 'n', raw: { id: 'b', n: 'x' } }]);
  expect(counted).toEqual([[{ system: 'somewhere', call: 'things/page' }, 'n']]);
});
