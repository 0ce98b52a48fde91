import type { NormalisedRecord, RecordTypeName } from '@queqiao/records';
import type { Change } from '@queqiao/store';

/** One version of one record, as the schema's `ExternalRecord` has it. */
export interface RecordVersion {
  readonly system: string;
  readonly type: RecordTypeName;
  readonly id: string;
  readonly version: number;
  readonly region: string;
  readonly removed: boolean;
  readonly contentHash: string;
  readonly attributes: NormalisedRecord['attributes'];
  readonly modifiedAt: string | null;
  readonly firstSeenAt: string;
  readonly fetchedAt: string;
}

/** As the store gives it. */
export interface VersionRow {
  readonly system: string;
  readonly type: RecordTypeName;
  readonly id: string;
  readonly version: number;
  readonly region: string;
  readonly removed: boolean;
  readonly content_hash: string;
  readonly attributes: NormalisedRecord['attributes'];
  readonly modified_at: string | null;
  readonly first_seen_at: string;
  readonly fetched_at: string;
}

export function versionOf(row: VersionRow): RecordVersion {
  return {
    system: row.system,
    type: row.type,
    id: row.id,
    version: row.version,
    region: row.region,
    removed: row.removed,
    contentHash: row.content_hash,
    attributes: row.attributes,
    modifiedAt: row.modified_at,
    firstSeenAt: row.first_seen_at,
    fetchedAt: row.fetched_at,
  };
}

/** The version that a change made. */
export function versionOfChange({ record: { at, ...version } }: Change): RecordVersion {
  return { ...version, fetchedAt: at };
}
