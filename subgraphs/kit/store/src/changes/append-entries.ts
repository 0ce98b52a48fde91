import sql from 'sql-template-tag';
import type { Queryable } from '../database.ts';

/** Positions that were given out together: those after one, up to and including another. */
export interface AppendedEntries {
  readonly after: number;
  readonly through: number;
}

/**
 * Appends entries to the change log that are no record's. Their positions are the transaction's own until it commits, so it
 * should have little left to do; readers are notified then. `at`: the moment, RFC 3339.
 */
export async function appendEntries(transaction: Queryable, count: number, at: string): Promise<AppendedEntries> {
  const [appended] = await transaction.query<AppendedEntries>(
    sql`with moved as (
          update change_log
          set given = greatest(given, newest) + ${count}::bigint, newest = greatest(given, newest) + ${count}::bigint,
            newest_at = greatest(newest_at, ${at}::timestamptz)
          returning newest - ${count}::bigint as after, newest as through, newest_at
        ), entered as (
          insert into log_entry (position, at)
          select after + place, newest_at from moved cross join generate_series(1, ${count}::bigint) as place
        )
        select after, through, pg_notify('queqiao_changes', '') from moved`,
  );
  if (appended === undefined) throw new TypeError('the store has no change log: was it migrated?');
  return { after: appended.after, through: appended.through };
}
