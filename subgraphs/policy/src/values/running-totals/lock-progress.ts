import type { Queryable } from '@queqiao/store';
import { momentOf } from '@queqiao/records/time';
import sql from 'sql-template-tag';
import type { PolicyStore } from '../../context/policy-store.ts';

/** How far the running totals have come. */
export interface UpdateState {
  readonly position: number;
  /** The day for which every indicator was last checked; null before the first time. */
  readonly day: string | null;
  /** The moment of what is done now, RFC 3339 in UTC: after that of everything before, whatever this node's clock says. */
  readonly at: string;
}

/** The right to move the running totals and to change what they count, held until the transaction ends. */
export async function lockProgress(
  { clock }: Pick<PolicyStore, 'clock'>,
  transaction: Queryable,
): Promise<UpdateState> {
  const [state] = await transaction.query<UpdateState>(
    sql`update progress_state set at = greatest(${momentOf(clock)}::timestamptz, at + interval '1 millisecond')
        returning position, day, at`,
  );
  if (state === undefined) throw new TypeError('the store keeps no progress: was it migrated?');
  return state;
}
