import type { Database } from '@queqiao/store';

/** Whether a session of this database, which must be on PostgreSQL, waits for another one's lock. */
export async function somebodyWaits(database: Database): Promise<boolean> {
  const waiting = await database.query({
    text: `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    values: [],
  });
  return waiting.length > 0;
}
