/**
 * A finding of the verification: entries `from` to `to` were altered, removed or inserted; for HEAD, the end of the log is
 * not trustworthy, and `from` is the last trustworthy entry; for ANCHOR, the log is not the one whose head was noted: it was set
 * back to an earlier state, or written anew.
 */
export interface AuditFinding {
  readonly kind: 'ALTERED' | 'REMOVED' | 'INSERTED' | 'HEAD' | 'ANCHOR';
  readonly from: number;
  readonly to: number;
  /** The evidence, Chinese first. */
  readonly reason: string;
}

/** What was checked. */
export interface AuditSummary {
  readonly entries: number;
  readonly findings: number;
  /** Entries with an unknown key: each is a finding. */
  readonly unproven: number;
  /** The last entry according to the head, with its hash in hexadecimal digits: null while there is none. */
  readonly head: { readonly seq: number; readonly hash: string } | null;
}
