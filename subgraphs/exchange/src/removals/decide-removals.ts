import type { RecordTypeName } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import type { Clock } from '@queqiao/records/time';
import { lockLog } from '../writing/queries.ts';
import { writeBatch } from '../writing/write-batch.ts';

/** Takes the removals of a type that are held back, so that nobody else decides on them. */
async function takeHeld(transaction: Queryable, system: string, type: RecordTypeName): Promise<readonly string[]> {
  const rows = await transaction.query<{ id: string }>({
    text: 'delete from held_removal where system = $1 and type = $2 returning id',
    values: [system, type],
  });
  return rows.map(({ id }) => id).toSorted();
}

/** The records are gone: removes them, each a change. Gives how many removals were held back. */
export async function confirmHeld(
  transaction: Queryable,
  system: string,
  type: RecordTypeName,
  clock: Clock,
): Promise<number> {
  // In the order of a sync run that holds removals back: each waits for the other, and sees what it left.
  await transaction.query(lockLog());
  const ids = await takeHeld(transaction, system, type);
  await writeBatch(transaction, { system, received: [], removals: ids.map((id) => ({ type, id })) }, clock);
  return ids.length;
}

/**
 * The records stay. The next list that is whole again tells them; one that is still short holds their removal back anew.
 * Gives how many removals were held back.
 */
export async function discardHeld(transaction: Queryable, system: string, type: RecordTypeName): Promise<number> {
  return (await takeHeld(transaction, system, type)).length;
}
