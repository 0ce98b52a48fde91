import type { RecordFeed } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import { loadFeed } from './queries.ts';
import type { PendingKeys } from './pending-parents.ts';

/** What is known of the last time when a feed was read again from the very beginning. */
interface WholeReadings {
  /** RFC 3339; null: there was none. */
  readonly beganAt: string | null;
  /** How long it took; null: none came to its end. */
  readonly tookMs: number | null;
  /** Whether anything was told since, while rows were set aside. */
  readonly stirred: boolean;
  /** Whether any was told since that hangs on something that is not there. */
  readonly strays: boolean;
}

/** Where the reading of a feed stands when a run begins. */
export interface FeedState {
  /** In the feed's own words; null: it begins at the beginning. */
  readonly watermark: string | null;
  /** Nothing of its types was ever stored: what it tells is taken to be new. */
  readonly empty: boolean;
  /** Versions of its types. */
  readonly versions: number;
  /** Whether what is known of its chunks holds: nothing else wrote its types since. */
  readonly settled: boolean;
  readonly unsettled: PendingKeys;
  readonly whole: WholeReadings;
}

interface FeedRow {
  readonly watermark: string | null;
  readonly settled_versions: number | null;
  readonly unsettled: PendingKeys;
  readonly versions: number;
  readonly whole_began_at: string | null;
  readonly whole_ms: number | null;
  readonly stirred: boolean;
  readonly strays: boolean;
}

export async function feedState(store: Queryable, { system, name, types }: RecordFeed): Promise<FeedState> {
  const [row] = await store.query<FeedRow>(loadFeed(system, name, types));
  const versions = row?.versions ?? 0;
  return {
    watermark: row?.watermark ?? null,
    empty: versions === 0,
    versions,
    settled: row?.settled_versions === versions,
    unsettled: row?.unsettled ?? {},
    whole: {
      beganAt: row?.whole_began_at ?? null,
      tookMs: row?.whole_ms ?? null,
      stirred: row?.stirred ?? false,
      strays: row?.strays ?? false,
    },
  };
}
