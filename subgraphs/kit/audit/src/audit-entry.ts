import type { JsonValue } from '@queqiao/records';

/** What a caller did or read, to be logged. */
export interface AuditFact {
  /** The subject of the caller's token. */
  readonly actor: string;
  /** The mutation's name, or READ_PERSONAL_DATA. */
  readonly action: string;
  /** The key of the changed or read record. */
  readonly subject: string;
  /** The purpose in `x-purpose`; null where none was given. */
  readonly purpose: string | null;
  /** Further details: a digest, a comment, the records; null where there are none. */
  readonly detail: JsonValue;
}

/** An entry of the log. */
export interface AuditEntry extends AuditFact {
  /** Counts from 1 without gaps. */
  readonly seq: number;
  /** RFC 3339 in UTC, to the millisecond, by the store's clock. */
  readonly at: string;
  /** SHA-256 over the entry and the hash of the one before, in hexadecimal digits. */
  readonly hash: string;
}

/** The action for an operation that returned personal data. */
export const READ_PERSONAL_DATA = 'readPersonalData';
