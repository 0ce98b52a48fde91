import type { NormalisedRecord } from '../record.ts';

/** A record for a resolver: from the platform, or the last known version. */
export interface WithProvenance<R extends NormalisedRecord<unknown, unknown> = NormalisedRecord> {
  readonly record: R;
  /** When the platform sent it, RFC 3339 in UTC. */
  readonly fetchedAt: string;
  /** The platform did not answer, and this is the last known version. */
  readonly stale: boolean;
  /** The version number in the record store; null before the first sync run. */
  readonly version: number | null;
}
