import type { JsonValue } from '@queqiao/records';

/** What somebody did or read, as the log is told. */
export interface AuditFact {
  /** Who: the subject of the caller's token. */
  readonly actor: string;
  /** What: the mutation's name, or READ_PERSONAL_DATA. */
  readonly action: string;
  /** To what: the key of what was changed or read. */
  readonly subject: string;
  /** Why: what the caller said in `x-purpose`; null where nothing was said. */
  readonly purpose: string | null;
  /** Whatever else shows what was done: a digest, a comment, the records; null where there is nothing. */
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

/** The action of an operation that was given personal data. */
export const READ_PERSONAL_DATA = 'readPersonalData';
