import type { RecordTypeName } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import type { RecordKey } from '../writing/present-versions.ts';
import type { RemovalItem } from './batcher.ts';
import { findReportedRemovals, saveReportedRemovals, settleReportedRemovals } from './queries.ts';

/** Writes down what a list of deletions told; each entry once, though it is told again. */
export async function rememberRemovals(
  transaction: Queryable,
  system: string,
  removals: readonly RemovalItem[],
  at: string,
): Promise<void> {
  if (removals.length === 0) return;
  await transaction.query(
    saveReportedRemovals(
      system,
      removals.map(({ type }) => type),
      removals.map(({ id }) => id),
      removals.map((removal) => removal.at),
      at,
    ),
  );
}

/** Records of these types that were told as deleted before `readSince`, when their own feed began to be read. */
export function pendingRemovals(
  store: Queryable,
  system: string,
  types: readonly RecordTypeName[],
  readSince: string,
  limit: number,
): Promise<RecordKey[]> {
  return store.query<RecordKey>(findReportedRemovals(system, types, readSince, limit));
}

export async function settleRemovals(
  transaction: Queryable,
  system: string,
  keys: readonly RecordKey[],
): Promise<void> {
  await transaction.query(
    settleReportedRemovals(
      system,
      keys.map(({ type }) => type),
      keys.map(({ id }) => id),
    ),
  );
}
