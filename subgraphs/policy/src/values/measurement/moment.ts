import type { Queryable } from '@queqiao/store';
import { momentOf } from '@queqiao/records/time';
import sql from 'sql-template-tag';
import { presentRelation, relationAt, type LeftOut } from '../../mapping/sql/records-at.ts';
import type { RecordRelation } from '../../mapping/sql/record-relation.ts';
import type { PolicyStore } from '../../context/policy-store.ts';

/** A moment, and what was known then. */
export interface Moment {
  /** RFC 3339 in UTC. */
  readonly asOf: string;
  /** Changes up to here were known. */
  readonly position: number;
  /** What is in force now, rather than what was in force then. */
  readonly present: boolean;
  /** Of the past: what was in force at this moment, rather than at `asOf`. */
  readonly heldAt?: string;
  /** Nothing newer is known: the records as they are. Not said by those who write, since others write meanwhile. */
  readonly newest?: boolean;
  /** Records that are left out, as if they had been removed. Default: none. */
  readonly without?: LeftOut;
}

/** The records that were known at a moment. */
export function recordsOf(
  { systemsOf }: Pick<PolicyStore, 'systemsOf'>,
  { position, newest, without }: Pick<Moment, 'position' | 'newest' | 'without'>,
): RecordRelation {
  return newest === true ? presentRelation(systemsOf, without) : relationAt(position, systemsOf, without);
}

/** Now, as far as the running totals have come. */
export async function presentMoment(store: PolicyStore, queryable: Queryable = store.database): Promise<Moment> {
  const [state] = await queryable.query<{ position: number; newest: number }>(
    sql`select position, newest from progress_state, change_log`,
  );
  const position = state?.position ?? 0;
  return { asOf: momentOf(store.clock), position, present: true, newest: position === state?.newest };
}

/** The moment asked for: what was known then; of now and of later, what is known now. */
export async function momentAt(store: PolicyStore, asOf: string | null | undefined): Promise<Moment> {
  const now = await presentMoment(store);
  if (asOf == null) return now;
  if (Date.parse(asOf) >= Date.parse(now.asOf)) return { ...now, asOf };
  const [known] = await store.database.query<{ position: number }>(
    sql`select record_position_at(${asOf}::timestamptz) as position`,
  );
  return { asOf, position: known?.position ?? 0, present: false };
}
