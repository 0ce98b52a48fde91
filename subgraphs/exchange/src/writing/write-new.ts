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
  readonly received: readonly ReceivedRecord[];
  /** Types, ids, regions, times of modification, attributes, digests, personal data. */
  readonly columns: readonly Uint8Array[];
}

/** Brings records, at least one, each key once, into the form in which they are inserted. */
export function newRecords(received: readonly ReceivedRecord[]): NewRecords {
  return {
    received,
    columns: [
      column(received.map(({ record }) => record.type)),
      column(received.map(({ record }) => record.id)),
      column(received.map(({ record }) => record.region)),
      column(received.map(({ record }) => record.modifiedAt)),
      column(received.map(({ attributes }) => attributes)),
      digests(received.map(({ content, rest }) => content + rest)),
      column(received.map(({ personal }) => personal)),
    ],
  };
}

/**
 * Stores records of one system that are taken to be new, without checking whether they are: for the first load. Readers
 * learn of them when the log is published. Rejects with UNIQUE_VIOLATION when one is there, and the transaction is lost.
 */
export async function writeNew(
  transaction: Queryable,
  system: string,
  { received, columns }: NewRecords,
  clock: Clock,
): Promise<Written> {
  const [log] = await transaction.query<{ before: number }>(
    insertNew(system, received.length, momentOf(clock), ...columns),
  );
  if (log === undefined) throw new TypeError('the store has no change log: was it migrated?');
  const counts = new VersionCounts();
  for (const { record } of received) counts.add(system, record.type, 1);
  const origins = new Map(received.map((each, index) => [each, log.before + index + 1]));
  return { changes: received.length, origins, silentUpdates: 0, removed: 0, counts };
}
