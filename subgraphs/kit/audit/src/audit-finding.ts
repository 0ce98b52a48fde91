/**
 * What verification found wrong: entries `from` to `to` were altered, removed or inserted; of HEAD, the end of the log
 * cannot be believed, and `from` is the last entry that can.
 */
export interface AuditFinding {
  readonly kind: 'ALTERED' | 'REMOVED' | 'INSERTED' | 'HEAD';
  readonly from: number;
  readonly to: number;
  /** What shows it, Chinese first. */
  readonly reason: string;
}

/** What was looked at. */
export interface AuditSummary {
  readonly entries: number;
  readonly findings: number;
  /** Entries whose key is not known here; never of an embedded store. */
  readonly unproven: number;
  /** The last entry that the head tells of, with its hash in hexadecimal digits: null while there is none. */
  readonly head: { readonly seq: number; readonly hash: string } | null;
}
