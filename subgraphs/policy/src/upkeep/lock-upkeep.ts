import type { Queryable } from '@queqiao/kit/store';
import sql from 'sql-template-tag';

/** How far the running totals have come. */
export interface UpkeepState {
  readonly position: number;
  /** The day for which every indicator was last looked at; null before the first time. */
  readonly day: string | null;
}

/** The right to move the running totals and to change what they count, held until the transaction ends. */
export async function lockUpkeep(transaction: Queryable): Promise<UpkeepState> {
  const [state] = await transaction.query<UpkeepState>(sql`select position, day from progress_upkeep for update`);
  if (state === undefined) throw new TypeError('the store keeps no progress: was it migrated?');
  return state;
}
