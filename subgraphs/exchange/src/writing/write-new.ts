import type { Queryable } from '@queqiao/store';
import { momentOf, type Clock } from '@queqiao/records/time';
import { column, digests } from './columns.ts';
import { insertNew } from './queries.ts';
import type { ReceivedRecord } from './received-record.ts';
import { VersionCounts } from './version-counts.ts';
import type { Written } from './write-batch.ts';

/** PostgreSQL's code for a key that is there already. */
export const UNIQUE_VIOLATION = '23505';

/** Records that are taken to be new, in the form in which they are inserted. */
export interface NewRecords {
  readonly told: readonly ReceivedRecord[];
  /** Types, ids, regions, times of modification, attributes, digests, personal data. */
  readonly columns: readonly Uint8Array[];
}

/** Brings records, at least one, each key once, into the form in which they are inserted. */
export function newRecords(told: readonly ReceivedRecord[]): NewRecords {
  return {
    told,
    columns: [
      column(told.map(({ record }) => record.type)),
      column(told.map(({ record }) => record.id)),
      column(told.map(({ record }) => record.region)),
      column(told.map(({ record }) => record.modifiedAt)),
      column(told.map(({ attributes }) => attributes)),
      digests(told.map(({ content, told: rest }) => content + rest)),
      column(told.map(({ personal }) => personal)),
    ],
  };
}

/**
 * Stores records of one system that are taken to be new, without looking whether they are: for the first load. Readers
 * are told of them when the log is published. Rejects with UNIQUE_VIOLATION when one is there, and the transaction is lost.
 */
export async function writeNew(
  transaction: Queryable,
  system: string,
  { told, columns }: NewRecords,
  clock: Clock,
): Promise<Written> {
  const [log] = await transaction.query<{ before: number }>(
    insertNew(system, told.length, momentOf(clock), ...columns),
  );
  if (log === undefined) throw new TypeError('the store has no change log: was it migrated?');
  const counts = new VersionCounts();
  for (const { record } of told) counts.add(system, record.type, 1);
  return { changes: told.length, origins: told.map((_, index) => log.before + index + 1), counts };
}
