import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import type { RecordTypeName } from '../record.ts';
import type { WithProvenance } from './with-provenance.ts';

/** A question about the records of one type at one platform, in terms that the record store can answer too. */
export interface RecordQuery {
  readonly system: string;
  readonly type: RecordTypeName;
  /** Only the records with these ids. */
  readonly ids?: readonly string[];
  /**
   * Only records whose attribute is one of the values, or, where the attribute is a list, holds one of them. All
   * conditions have to hold.
   */
  readonly where?: Readonly<Record<string, readonly (string | number | boolean)[]>>;
  /** Only records of this region or of what lies in it. */
  readonly region?: string;
  /** Skips so many records, in the order of `modifiedAt`, then id. Default: 0. */
  readonly offset?: number;
  /** Records at most. Default: all. */
  readonly limit?: number;
}

/** The record store as an adapter sees it: what a platform said before it stopped answering. */
export interface LastKnown {
  /**
   * The records, with their personal data and versions, `stale`; null when that type was never synced whole. They are of
   * the type that the query names, as the same adapter normalised them.
   */
  readonly find: <R extends WithProvenance>(query: RecordQuery) => Promise<readonly R[] | null>;
  /** How many records the query finds on all its pages; null when that type was never synced whole. */
  readonly count?: (query: RecordQuery) => Promise<number | null>;
  /** The present versions of records by id, for what a platform told live; those that are not stored are left out. */
  readonly versions?: (
    system: string,
    type: RecordTypeName,
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, number>>;
}

const PLATFORM_FAILURES: ReadonlySet<string> = new Set([
  ErrorCode.UPSTREAM_TIMEOUT,
  ErrorCode.UPSTREAM_UNAVAILABLE,
  ErrorCode.UPSTREAM_CONTRACT,
  ErrorCode.RATE_LIMITED,
]);

/** Whether a failure is a platform's, so that what it said last may stand in: not a caller's mistake, nor our own. */
export function isPlatformFailure(failure: unknown): boolean {
  return failure instanceof HubError && PLATFORM_FAILURES.has(failure.code);
}

/**
 * Live first, last known second: what `live` gives, or, when the platform fails, what `remembered` makes of the records
 * that the store has for the query. Throws the platform's failure when there is no store, or when it was never told that
 * type.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- R says which records the query asks for.
export async function platformFirst<R extends WithProvenance, T>(
  lastKnown: LastKnown | undefined,
  query: RecordQuery,
  live: () => Promise<T>,
  remembered: (records: readonly R[]) => T,
): Promise<T> {
  try {
    return await live();
  } catch (failure) {
    if (lastKnown === undefined || !isPlatformFailure(failure)) throw failure;
    const records = await lastKnown.find<R>(query);
    if (records === null) throw failure;
    return remembered(records);
  }
}

/** How many records the queries find together, as the store counts them; null when it cannot tell for one of them. */
export async function countKnown(
  lastKnown: LastKnown | undefined,
  queries: readonly RecordQuery[],
): Promise<number | null> {
  if (lastKnown?.count === undefined) return null;
  let sum = 0;
  for (const count of await Promise.all(queries.map(async (query) => (await lastKnown.count?.(query)) ?? null))) {
    if (count === null) return null;
    sum += count;
  }
  return sum;
}
