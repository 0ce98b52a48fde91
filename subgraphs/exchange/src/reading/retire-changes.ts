import type { Queryable } from '@queqiao/store';
import type { Clock } from '@queqiao/records/time';

const DAY_MS = 86_400_000;

/**
 * Ends the keeping of changes that are older than so many days: readers who stand before them receive a gap. The
 * versions stay, since evidence may name them.
 */
export async function retireChanges(store: Queryable, days: number, clock: Clock): Promise<void> {
  const cutoff = new Date(clock() - days * DAY_MS).toISOString();
  await store.query({
    text: 'update change_log set oldest = greatest(oldest, record_position_at($1) + 1)',
    values: [cutoff],
  });
}
