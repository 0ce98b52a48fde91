import type { JsonValue, NormalisedRecord, RecordTypeName } from './record.ts';

/** One item of a feed. */
export type FeedItem =
  | { readonly kind: 'record'; readonly record: NormalisedRecord }
  /** The platform reports the record as removed. */
  | {
      readonly kind: 'removal';
      readonly type: RecordTypeName;
      readonly id: string;
      /** The time of the removal, RFC 3339 in UTC, where reported. */
      readonly at: string | null;
      /**
       * `withdrawn`: the row itself says so, beside all else that it says. Default: a list of deletions names it, which is guarded
       * as absence from a whole list is: a list of keys may be wrong as a whole.
       */
      readonly cause?: 'withdrawn';
    }
  /** A row that violates the contract: quarantined with a readable reason. */
  | {
      readonly kind: 'rejected';
      readonly type: RecordTypeName;
      /** The row's id, if it can be read. */
      readonly id: string | null;
      /** What is wrong, as a word that programs compare. */
      readonly code: RejectionCode;
      readonly reason: string;
      /** The path in the row, like `uscc` or `courses.0.hours`. */
      readonly path: string | null;
      readonly raw: JsonValue;
    };

/**
 * Why a row is set aside: something is missing, is not of its type, is outside a code table, is not acceptable otherwise, cannot be
 * read at all, or cannot be stored.
 */
export const REJECTION_CODES = [
  'MISSING',
  'WRONG_TYPE',
  'UNKNOWN_CODE',
  'INVALID',
  'UNREADABLE',
  'UNSTORABLE',
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

/** A part of a feed that may be stored in one transaction. */
export interface FeedPage {
  readonly items: readonly FeedItem[];
  /**
   * The start for a later run once this page is stored; null while it must start where this run did. Opaque to sync; already
   * moved back by the feed's own overlap, so that late writes with an older time are included.
   */
  readonly watermark: string | null;
  /** The platform's current time when it sent the page, epoch ms. Default: the hub's own. */
  readonly present?: number;
}

/**
 * All records of some types at one platform. `incremental`: `read(from)` returns the changes since `from`; records that are
 * not returned are unchanged, and the whole list is compared on a schedule. `full`: every run returns the whole list; missing
 * records are removed. The feeds of a system are read one after the other in the order of its subgraph: referenced types come
 * first.
 */
export interface RecordFeed {
  readonly system: string;
  /** The platform call that it reads, like `cooperations`: the name of its watermark and of its metrics. */
  readonly name: string;
  /** The types whose records and removals it gives; one feed of a system for each type. */
  readonly types: readonly RecordTypeName[];
  readonly mode: 'incremental' | 'full';
  /** Records that stay when they leave their list, by the values of an attribute. Default: none do. */
  readonly staying?: { readonly attribute: string; readonly values: readonly string[] };
  /**
   * Reads from a watermark (null: everything). Throws a HubError when the platform fails; the pages yielded before are valid.
   * A `full` feed that ends without an error has returned everything.
   */
  readonly read: (from: string | null, signal: AbortSignal) => AsyncIterable<FeedPage>;
}
