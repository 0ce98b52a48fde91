import type { BreakdownRow } from '../evidence/breakdown.ts';
import type { BreakdownRowResolvers, SchoolLevel } from '../generated/schema.ts';

function keyOf(row: BreakdownRow, by: BreakdownRow['by']): string | null {
  return row.by === by ? row.key : null;
}

/** What a row is of: one of them, by what the value is broken down by. */
export const breakdownRowResolvers: BreakdownRowResolvers = {
  school(row) {
    const code = keyOf(row, 'SCHOOL');
    return code === null ? null : { code };
  },
  // A school's level is one of these: sync lets no other in.
  level: (row) => keyOf(row, 'LEVEL') as SchoolLevel | null,
  chain(row) {
    const code = keyOf(row, 'CHAIN');
    return code === null ? null : { code };
  },
};
