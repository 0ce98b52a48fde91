import type { JsonValue, RejectionCode } from '@queqiao/records';

/** A row that violates the platform's contract: it is quarantined, while the valid rows are used. */
export interface RejectedRow {
  /** The row's id, if it can be read. */
  readonly id: string | null;
  readonly code: RejectionCode;
  /** A readable sentence, Chinese first. */
  readonly reason: string;
  /** The path in the row, like `uscc` or `courses.0.hours`; null for the row itself. */
  readonly path: string | null;
  /** The row as the platform sent it, bounded in size and depth: see `boundedRaw`. */
  readonly raw: JsonValue;
}
