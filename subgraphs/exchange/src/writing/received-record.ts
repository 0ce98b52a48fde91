import { hash } from 'node:crypto';
import type { NormalisedRecord } from '@queqiao/records';
import { configure } from 'safe-stable-stringify';

/** JSON with sorted keys: equal values give equal text. */
const canonicalJson = configure({ deterministic: true, bigint: false, circularValue: TypeError });

/** Bytes of the content hash that are compared. */
export const CONTENT_BYTES = 16;
/** Bytes of `rest`. */
const REST_BYTES = 8;

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
export interface ReceivedRecord extends CanonicalRecord {
  /** The record's content hash: SHA-256 of its attributes. */
  readonly content: string;
  /** A digest of all else that was received, but for the time. */
  readonly rest: string;
}

export function canonicalRecord(record: NormalisedRecord): CanonicalRecord {
  return {
    record,
    attributes: canonicalJson(record.attributes) ?? '{}',
    personal: record.personal === null ? null : (canonicalJson(record.personal) ?? '{}'),
  };
}

/** Brings a record into the form in which it is compared. */
export function digestRecord({ record, attributes, personal }: CanonicalRecord): ReceivedRecord {
  const rest = personal === null ? record.region : hash('sha256', `${personal}\n${record.region}`, 'binary');
  return {
    record,
    attributes,
    personal,
    content: hash('sha256', attributes, 'binary'),
    rest: rest.slice(0, REST_BYTES).padEnd(REST_BYTES),
  };
}

/** Both at once. */
export function receivedRecord(record: NormalisedRecord): ReceivedRecord {
  return digestRecord(canonicalRecord(record));
}
