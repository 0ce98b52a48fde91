import type { RecordFeed } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import { loadFeed } from './queries.ts';
import type { PendingKeys } from './pending-parents.ts';

/** Where the reading of a feed stands, as the store has it. */
export interface FeedState {
  /** Where the next run begins, in the feed's own words; null: at the beginning. */
  readonly watermark: string | null;
  /** What `versions` was when a reading of the whole list ended that alone wrote since it began; then its chunks hold. */
  readonly chunk_versions: number | null;
  /** Of the change log: what others wrote after it, the chunks do not know. Null: they know nothing. */
  readonly chunk_position: number | null;
  /** Versions of the feed's types, ever written, and records that are not removed. */
  readonly versions: number;
  readonly records: number;
  /** The position of the newest change. */
  readonly log_position: number;
  readonly pending_parents: PendingKeys;
  /** When the last run began that came to its end, RFC 3339. */
  readonly started_at: string | null;
  /** When the last comparison of the whole list began, and how long the last took that came to its end. */
  readonly whole_began_at: string | null;
  readonly whole_ms: number | null;
  /** When the last one began that came to its end. */
  readonly reconciled_at: string | null;
  /** Whether one began that did not come to its end. */
  readonly reconciling: boolean;
  /** Whether records were written since, while rows were in quarantine; and whether the parent of any of them is not there. */
  readonly dirty: boolean;
  readonly orphans: boolean;
}

const NEW: FeedState = {
  watermark: null,
  chunk_versions: null,
  chunk_position: null,
  versions: 0,
  records: 0,
  log_position: 0,
  pending_parents: {},
  started_at: null,
  whole_began_at: null,
  whole_ms: null,
  reconciled_at: null,
  reconciling: false,
  dirty: false,
  orphans: false,
};

export async function feedState(store: Queryable, { system, name, types }: RecordFeed): Promise<FeedState> {
  const [row] = await store.query<FeedState>(loadFeed(system, name, types));
  return row ?? NEW;
}
