import sql from 'sql-template-tag';
import type { Decisions } from '../../mapping/sql/compile-mapping.ts';
import type { Moment } from './moment.ts';

/** What was decided about records for an indicator, as it held at a moment. */
export function decisionsOf(
  indicator: string,
  { asOf, present, heldAt = asOf }: Pick<Moment, 'asOf' | 'present' | 'heldAt'>,
): Decisions {
  const held = present ? sql`ended_at is null` : sql`at <= ${heldAt} and (ended_at is null or ended_at > ${heldAt})`;
  return {
    relation: sql`(select id, origin, include, reason, by, at from evidence_decision where indicator = ${indicator} and ${held})`,
  };
}
