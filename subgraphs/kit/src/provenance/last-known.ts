import { ErrorCode, HubError } from '../errors/index.ts';
import type { RecordTypeName } from '../records/record.ts';
import type { Sourced } from './sourced.ts';

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
  /** The records, with the personal data, `stale` and with their versions; null when that type was never synced whole. */
  readonly find: (query: RecordQuery) => Promise<readonly Sourced[] | null>;
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
 * Live first, last known second: what `live` gives, or, when the platform fails, what the store remembers. Throws the
 * platform's failure when there is no store, or when it was never told that type.
 */
export async function liveFirst<R extends Sourced>(
  lastKnown: LastKnown | undefined,
  query: RecordQuery,
  live: () => Promise<readonly R[]>,
): Promise<readonly R[]> {
  try {
    return await live();
  } catch (failure) {
    if (lastKnown === undefined || !isPlatformFailure(failure)) throw failure;
    const remembered = await lastKnown.find(query);
    if (remembered === null) throw failure;
    // The store keeps what the same adapter normalised: records of the type that the query names.
    return remembered as readonly R[];
  }
}
