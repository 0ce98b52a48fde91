import type { JsonValue, RejectionCode } from '@queqiao/records';

/** A row that broke the platform's contract: set aside, while the good rows go on. */
export interface RejectedRow {
  /** The row's id as far as it can be read. */
  readonly id: string | null;
  readonly code: RejectionCode;
  /** A sentence that a person understands, Chinese first. */
  readonly reason: string;
  /** Where in the row, like `uscc` or `courses.0.hours`; null for the row itself. */
  readonly path: string | null;
  /** The row as the platform sent it, bounded in size and depth: see `boundedRaw`. */
  readonly raw: JsonValue;
}
