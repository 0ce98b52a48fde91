/** One change as the log tells it. */
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

/** A row that is set aside, as the store tells it. */
export interface QuarantinedRow {
  readonly system: string;
  readonly type: string;
  readonly id: string | null;
  readonly reason: string;
  readonly path: string | null;
}
