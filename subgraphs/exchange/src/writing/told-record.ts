import { hash } from 'node:crypto';
import type { NormalisedRecord } from '@queqiao/kit/records';
import { configure } from 'safe-stable-stringify';

/** JSON with sorted keys: equal values give equal text. */
const canonicalJson = configure({ deterministic: true, bigint: false, circularValue: TypeError });

/** Bytes of `told`. */
export const TOLD_BYTES = 40;
const FINGERPRINT_BYTES = 16;

/** A record with what it says as canonical JSON: equal records have equal texts. */
export interface CanonicalRecord {
  readonly record: NormalisedRecord;
  readonly attributes: string;
  /** Null where the type has no personal data. */
  readonly personal: string | null;
}

/**
 * A record as sync compares it. The digest is a binary string (one character for each byte): made and joined by the
 * thousand, digests cost much less so than as buffers.
 */
export interface ToldRecord extends CanonicalRecord {
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
  const fingerprint = hash('sha256', `${attributes}\n${personal ?? ''}\n${record.region}`, 'binary');
  const told = fingerprint.slice(0, FINGERPRINT_BYTES) + timeBytes(record.modifiedAt);
  return { record, attributes, personal, told };
}

/** The record's content hash: SHA-256 of its attributes, as a binary string. */
export function contentHash({ attributes }: CanonicalRecord): string {
  return hash('sha256', attributes, 'binary');
}

/** Both at once. */
export function toldRecord(record: NormalisedRecord): ToldRecord {
  return digestRecord(canonicalRecord(record));
}

/** Whether two digests tell the same, at whatever time the platform says that it changed. */
export function sameContent(told: string, other: string): boolean {
  return told.slice(0, FINGERPRINT_BYTES) === other.slice(0, FINGERPRINT_BYTES);
}
