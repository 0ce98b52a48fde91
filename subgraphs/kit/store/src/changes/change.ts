import type { NormalisedRecord, RecordTypeName } from '@queqiao/records';

/** What a change did, as the log has it. */
export const CHANGE_KINDS = ['CREATED', 'UPDATED', 'REMOVED', 'REKEYED', 'REDACTED'] as const;
/** `REDACTED` is in no log: it is what a reader sees of a change that it has no right to. */
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
  /** Its place in the log: later changes have greater positions, and there are no holes. */
  readonly position: number;
  readonly at: string;
  readonly kind: ChangeKind;
  /** Attributes, and fields of personal data where the reader may see them. */
  readonly changedFields: readonly string[];
  /** The record as it was with this change; for a reader from whose region it moved away, as it was before. */
  readonly record: StoredVersion;
  /** Of REKEYED: the id before. */
  readonly formerId: string | null;
}

/** Changes that are no longer kept: those after `from`, up to and including `to`. */
export interface LogGap {
  readonly from: number;
  readonly to: number;
  /** `expired`: older than the log is kept. `ahead`: the position was never given out, as after the store was put back. */
  readonly cause: 'expired' | 'ahead';
}

export interface LogHead {
  /** Position of the newest change; 0 while there is none. */
  readonly newest: number;
  /** Position of the oldest change that is still told. */
  readonly oldest: number;
}

/** Which changes are asked for. What is not given does not narrow. */
export interface ChangeSelection {
  readonly systems?: readonly string[] | undefined;
  readonly types?: readonly string[] | undefined;
  readonly kinds?: readonly ChangeKind[] | undefined;
  /** Records of these regions and of what lies in them. */
  readonly regions?: readonly string[] | undefined;
  /** Records with one of these ids, or with one of them before. */
  readonly ids?: readonly string[] | undefined;
}

/** What the reader may see. */
export interface ReaderRights {
  /** Region codes that the reader is confined to; null: everywhere. */
  readonly regions: readonly string[] | null;
  /** Whether it may know that personal data changed. */
  readonly personal: boolean;
}

/** Of one who may see everything: the hub itself. */
export const ALL_RIGHTS: ReaderRights = Object.freeze({ regions: null, personal: true });

export interface ChangePage {
  /** To be told before any change. */
  readonly gap: LogGap | null;
  readonly changes: readonly Change[];
  /** Up to here the reader has seen all that it asked for and may see: where it goes on. */
  readonly through: number;
  /** Whether more is there already. */
  readonly more: boolean;
  readonly head: LogHead;
}
