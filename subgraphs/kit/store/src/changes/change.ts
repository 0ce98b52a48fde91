import type { NormalisedRecord, RecordTypeName } from '@queqiao/records';

/** The kind of a change in the log. */
export const CHANGE_KINDS = ['CREATED', 'UPDATED', 'REMOVED', 'REKEYED', 'REDACTED'] as const;
/** `REDACTED` is never stored: a reader without the right to a change gets it instead. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One version of one record, without personal data. */
export interface StoredVersion {
  readonly system: string;
  readonly type: RecordTypeName;
  readonly id: string;
  readonly version: number;
  readonly region: string;
  readonly removed: boolean;
  /** SHA-256 of the attributes as canonical JSON, hex. */
  readonly contentHash: string;
  readonly attributes: NormalisedRecord['attributes'];
  /** The platform's own time of the last change. */
  readonly modifiedAt: string | null;
  readonly firstSeenAt: string;
  /** When this version was stored. */
  readonly at: string;
}

/** One change, as its reader may see it. */
export interface Change {
  /** Its position in the log: later changes have greater positions. */
  readonly position: number;
  readonly at: string;
  readonly kind: ChangeKind;
  /** Attributes, and fields of personal data where the reader may see them. */
  readonly changedFields: readonly string[];
  /** The record after this change; for a reader from whose region it moved away, the record before it. */
  readonly record: StoredVersion;
  /** For REKEYED: the former id. */
  readonly formerId: string | null;
}

/** Changes that are no longer available: those after `from`, up to and including `to`. */
export interface LogGap {
  readonly from: number;
  readonly to: number;
  /** `expired`: older than the retention of the log. `ahead`: the position was never assigned, for example after a restore. */
  readonly cause: 'expired' | 'ahead';
}

/** A part of the log that is kept. */
export interface AvailableEntries {
  /** To be reported before any entry. */
  readonly gap: LogGap | null;
  readonly after: number;
  readonly through: number;
}

export interface LogHead {
  /** Position of the newest entry; 0 while there is none. */
  readonly newest: number;
  /** Position of the oldest available change. */
  readonly oldest: number;
}

/** A filter for changes. Omitted parts do not restrict. */
export interface ChangeSelection {
  readonly systems?: readonly string[] | undefined;
  readonly types?: readonly string[] | undefined;
  readonly kinds?: readonly ChangeKind[] | undefined;
  /** Records of these regions and of regions within them. */
  readonly regions?: readonly string[] | undefined;
  /** Records with one of these ids, now or before. */
  readonly ids?: readonly string[] | undefined;
}

/** The rights of the reader. */
export interface ReaderRights {
  /** Region codes that the reader is restricted to; null: everywhere. */
  readonly regions: readonly string[] | null;
  /** Whether it may know that personal data changed. */
  readonly personal: boolean;
}

/** The rights of the hub itself: everything. */
export const ALL_RIGHTS: ReaderRights = Object.freeze({ regions: null, personal: true });

export interface ChangePage {
  /** To be reported before any change. */
  readonly gap: LogGap | null;
  readonly changes: readonly Change[];
  /** The position up to which the reader has everything that matches: the next page continues here. */
  readonly through: number;
  /** Whether more changes exist already. */
  readonly more: boolean;
  readonly head: LogHead;
}
