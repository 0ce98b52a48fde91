import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { arbitraryMapping, arbitraryWorld } from './testing/arbitrary-mapping.ts';
import { meaningOf } from './testing/mapping-meaning.ts';
import { RecordTable } from './testing/record-table.ts';

const table = await RecordTable.of([]);
afterAll(() => table[Symbol.asyncDispose]());

function rounded(value: number | null | undefined): number | null | undefined {
  return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
}

test.each(['Cooperation', 'TeacherStats'] as const)(
  'evaluates any mapping over %s as the language says',
  async (type) => {
    await fc.assert(
      fc.asyncProperty(arbitraryWorld, arbitraryMapping(type), async (records, rule) => {
        await table.put(records);
        const [figures] = await table.figures(rule);
        expect(rounded(figures?.value)).toBe(rounded(meaningOf(rule, records)));
      }),
      { numRuns: 300 },
    );
  },
);
