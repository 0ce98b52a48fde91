/** One change in the log. */
export interface ReadChange {
  readonly cursor: string;
  readonly kind: string;
  readonly changedFields: readonly string[];
  readonly formerId: string | null;
  readonly system: string;
  readonly type: string;
  readonly id: string;
  readonly version: number;
  /** GB/T 2260 code of the region that the record belongs to. */
  readonly region: string;
}

/** A quarantined row in the store. */
export interface QuarantinedRow {
  readonly system: string;
  readonly type: string;
  readonly id: string | null;
  readonly reason: string;
  readonly path: string | null;
}
