import { hash } from 'node:crypto';
import type { NormalisedRecord } from '@queqiao/kit/records';
import { configure } from 'safe-stable-stringify';

/** JSON with sorted keys: equal values give equal text. */
const canonicalJson = configure({ deterministic: true, bigint: false, circularValue: TypeError });

/** Bytes of `content`, and of `told`. */
export const CONTENT_BYTES = 32;
export const TOLD_BYTES = 40;
const FINGERPRINT_BYTES = 16;

/**
 * A record as sync compares and stores it. Digests are binary strings (one character for each byte): made and joined by
 * the thousand, they cost much less so than as buffers.
 */
export interface ToldRecord {
  readonly record: NormalisedRecord;
  /** Canonical JSON. */
  readonly attributes: string;
  /** Canonical JSON; null where the type has no personal data. */
  readonly personal: string | null;
  /** SHA-256 of `attributes`: the record's content hash. */
  readonly content: string;
  /** A digest of everything told but the time, then the time. */
  readonly told: string;
}

/** The time as it was told, in a width that all have. */
function timeBytes(moment: string | null): string {
  const width = TOLD_BYTES - FINGERPRINT_BYTES;
  return (moment ?? '').slice(0, width).padEnd(width);
}

/** Brings a record into the form in which it is compared and stored. */
export function toldRecord(record: NormalisedRecord): ToldRecord {
  const attributes = canonicalJson(record.attributes) ?? '{}';
  const personal = record.personal === null ? null : (canonicalJson(record.personal) ?? '{}');
  const content = hash('sha256', attributes, 'binary');
  const fingerprint = hash('sha256', `${content}\n${personal ?? ''}\n${record.region}`, 'binary');
  const told = fingerprint.slice(0, FINGERPRINT_BYTES) + timeBytes(record.modifiedAt);
  return { record, attributes, personal, content, told };
}

/** Whether two digests tell the same, at whatever time the platform says that it changed. */
export function sameContent(told: string, other: string): boolean {
  return told.slice(0, FINGERPRINT_BYTES) === other.slice(0, FINGERPRINT_BYTES);
}
