import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import type { RecordTypeName } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import type { Clock } from '@queqiao/records/time';
import { lockLog } from '../writing/queries.ts';
import { writeBatch } from '../writing/write-batch.ts';
import { takeHeld } from './queries.ts';

/** The removals of a type that are held back, as a person saw them. */
export interface SeenRemovals {
  readonly system: string;
  readonly type: RecordTypeName;
  readonly count: number;
}

/** Takes them, so that only one decision is made on them. Throws CONFLICT when there are not as many as were seen. */
async function take(transaction: Queryable, { system, type, count }: SeenRemovals): Promise<readonly string[]> {
  const rows = await transaction.query<{ id: string }>(takeHeld(system, type));
  if (rows.length !== count) {
    throw new HubError(
      ErrorCode.CONFLICT,
      `待确认的移除已有变化:现为 ${rows.length} 条,不是 ${count} 条 (there are ${rows.length} removals by now, not ${count})`,
    );
  }
  return rows.map(({ id }) => id).toSorted();
}

/** The records are gone: removes them, each a change. Throws CONFLICT when there are not as many as were seen. */
export async function confirmHeld(transaction: Queryable, seen: SeenRemovals, clock: Clock): Promise<void> {
  // In the order of a sync run that holds removals back: each waits for the other, and sees what it left.
  await transaction.query(lockLog());
  const ids = await take(transaction, seen);
  const { system, type } = seen;
  await writeBatch(transaction, { system, received: [], removals: ids.map((id) => ({ type, id })) }, clock);
}

/**
 * The records stay. The next list that is whole again has them; one that is still short holds their removal back anew. Throws
 * CONFLICT when there are not as many as were seen.
 */
export async function discardHeld(transaction: Queryable, seen: SeenRemovals): Promise<void> {
  await take(transaction, seen);
}
