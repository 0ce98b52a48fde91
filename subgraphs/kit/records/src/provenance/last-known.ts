import { Absence, ErrorCode, HubError } from '@queqiao/subgraph/errors';
import type { RecordTypeName } from '../record.ts';
import type { WithProvenance } from './with-provenance.ts';

/** A query for the records of one type at one platform, in terms that the record store also supports. */
export interface RecordQuery {
  readonly system: string;
  readonly type: RecordTypeName;
  /** Only the records with these ids. */
  readonly ids?: readonly string[];
  /**
   * Only records whose attribute is one of the values, or, where the attribute is a list, contains one of them. All conditions
   * must hold.
   */
  readonly where?: Readonly<Record<string, readonly (string | number | boolean)[]>>;
  /** Only records of this region or of regions within it. */
  readonly region?: string;
  /** Skips this many records, in the order of `modifiedAt`, then id. Default: 0. */
  readonly offset?: number;
  /** The most records. Default: all. */
  readonly limit?: number;
}

/** The record store for an adapter: the last known records of a platform that does not answer. */
export interface LastKnown {
  /**
   * The records, with their personal data and versions, `stale`; null when the type was never synchronised completely. They
   * have the type that the query names, as the same adapter normalised them.
   */
  readonly find: <R extends WithProvenance>(query: RecordQuery) => Promise<readonly R[] | null>;
  /** The total of the query on all pages; null when the type was never synchronised completely. */
  readonly count?: (query: RecordQuery) => Promise<number | null>;
  /** The current versions of records by id, for platform records; those that are not stored are omitted. */
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

/** Whether a failure is a platform's, so that the last known records may be used: not a caller's mistake or an internal error. */
export function isPlatformFailure(failure: unknown): boolean {
  return (
    failure instanceof HubError &&
    PLATFORM_FAILURES.has(failure.code) &&
    // A platform that is not configured says nothing, and never did.
    failure.reason !== Absence.NOT_CONFIGURED
  );
}

/**
 * Platform first, last known records second: the result of `live`, or, when the platform fails, the result of `remembered`
 * for the stored records of the query. Throws the platform's error when there is no store, or when the type was never
 * synchronised.
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

/** The total of the queries together, counted by the store; null when one of them is unknown. */
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
