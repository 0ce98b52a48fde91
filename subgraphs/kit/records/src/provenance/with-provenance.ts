import type { NormalisedRecord } from '../record.ts';

/** A record as it reached a resolver: live from the platform, or the last that is known of it. */
export interface WithProvenance<R extends NormalisedRecord<unknown, unknown> = NormalisedRecord> {
  readonly record: R;
  /** When the platform told it, RFC 3339 in UTC. */
  readonly fetchedAt: string;
  /** The platform did not answer, and this is the last that it said. */
  readonly stale: boolean;
  /** As the record store counts versions; null before the first sync. */
  readonly version: number | null;
}
