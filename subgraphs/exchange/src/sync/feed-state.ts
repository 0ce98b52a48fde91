import type { RecordFeed } from '@queqiao/kit/records';
import type { Queryable } from '@queqiao/kit/store';
import { loadFeed } from './queries.ts';
import type { UnsettledKeys } from './unsettled.ts';

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
  readonly unsettled: UnsettledKeys;
}

interface FeedRow {
  readonly watermark: string | null;
  readonly settled_versions: number | null;
  readonly unsettled: UnsettledKeys;
  readonly versions: number;
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
  };
}
