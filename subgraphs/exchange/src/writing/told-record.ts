import { hash } from 'node:crypto';
import type { NormalisedRecord } from '@queqiao/kit/records';
import { configure } from 'safe-stable-stringify';

/** JSON with sorted keys: equal values give equal text. */
const canonicalJson = configure({ deterministic: true, bigint: false, circularValue: TypeError });

/** Bytes of `told`: half of the content hash, a digest of all else but the time, and the time. */
export const TOLD_BYTES = 48;
const CONTENT_BYTES = 16;
const REST_BYTES = 8;
const FINGERPRINT_BYTES = CONTENT_BYTES + REST_BYTES;

/** A record with what it says as canonical JSON: equal records have equal texts. */
export interface CanonicalRecord {
  readonly record: NormalisedRecord;
  readonly attributes: string;
  /** Null where the type has no personal data. */
  readonly personal: string | null;
}

/**
 * A record as sync compares it. Digests are binary strings (one character for each byte): made and joined by the
 * thousand, they cost much less so than as buffers.
 */
export interface ToldRecord extends CanonicalRecord {
  /** The record's content hash: SHA-256 of its attributes. */
  readonly content: string;
  /** A digest of everything told but the time, then the time. */
  readonly told: string;
}

/** The time as it was told, in a width that all have. */
function timeBytes(moment: string | null): string {
  const width = TOLD_BYTES - FINGERPRINT_BYTES;
  return (moment ?? '').slice(0, width).padEnd(width);
}

export function canonicalRecord(record: NormalisedRecord): CanonicalRecord {
  return {
    record,
    attributes: canonicalJson(record.attributes) ?? '{}',
    personal: record.personal === null ? null : (canonicalJson(record.personal) ?? '{}'),
  };
}

/** Brings a record into the form in which it is compared. */
export function digestRecord({ record, attributes, personal }: CanonicalRecord): ToldRecord {
  const content = hash('sha256', attributes, 'binary');
  const rest = hash('sha256', `${personal ?? ''}\n${record.region}`, 'binary');
  const told = content.slice(0, CONTENT_BYTES) + rest.slice(0, REST_BYTES) + timeBytes(record.modifiedAt);
  return { record, attributes, personal, content, told };
}

/** Both at once. */
export function toldRecord(record: NormalisedRecord): ToldRecord {
  return digestRecord(canonicalRecord(record));
}

/** Whether two digests tell the same, at whatever time the platform says that it changed. */
export function sameContent(told: string, other: string): boolean {
  return told.slice(0, FINGERPRINT_BYTES) === other.slice(0, FINGERPRINT_BYTES);
}
