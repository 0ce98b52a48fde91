import type { Queryable } from '@queqiao/kit/store';
import type { Clock } from '@queqiao/kit/time';
import { column, digests } from './columns.ts';
import { LogLock } from './log-lock.ts';
import { insertCreated, insertNewPersonal } from './queries.ts';
import type { ToldRecord } from './told-record.ts';
import { VersionCounts } from './version-counts.ts';
import type { Written } from './write-batch.ts';

/** PostgreSQL's code for a key that is there already. */
export const UNIQUE_VIOLATION = '23505';

/**
 * Stores records of one system that are taken to be new, each key once, without looking whether they are: for the first
 * load. Readers are told of them when the log is published. Rejects with UNIQUE_VIOLATION when one is there, and the
 * transaction is lost.
 */
export async function writeNew(
  transaction: Queryable,
  system: string,
  told: readonly ToldRecord[],
  clock: Clock,
): Promise<Written> {
  // Made before the lock is taken: other writers, and the store, need not wait for it.
  const columns = [
    column(told.map(({ record }) => record.type)),
    column(told.map(({ record }) => record.id)),
    column(told.map(({ record }) => record.region)),
    column(told.map(({ record }) => record.modifiedAt)),
    column(told.map(({ attributes }) => attributes)),
    digests(told.map((each) => each.content + each.told)),
  ] as const;
  const personal = told.some((each) => each.personal !== null) ? column(told.map((each) => each.personal)) : null;
  const log = await LogLock.take(transaction, clock);
  const before = log.reserve(told.length);
  await transaction.query(insertCreated(system, before, log.at, ...columns));
  if (personal !== null) await transaction.query(insertNewPersonal(before, personal));
  const origins = told.map((_, index) => before + index + 1);
  const counts = new VersionCounts();
  for (const { record } of told) counts.add(system, record.type, 1);
  await counts.write(transaction);
  return { changes: await log.hold(), origins, counts };
}
