import type { JsonValue, NormalisedRecord, RecordTypeName } from './record.ts';

/** One thing that a feed tells. */
export type FeedItem =
  | { readonly kind: 'record'; readonly record: NormalisedRecord }
  /** The platform says that the record is gone (list of deletions, a withdrawn status, 410). */
  | {
      readonly kind: 'removal';
      readonly type: RecordTypeName;
      readonly id: string;
      /** When, RFC 3339 in UTC, where told: a record that changed later than this stays. */
      readonly at: string | null;
    }
  /** A row that broke the contract: set aside with a reason that a person understands. */
  | {
      readonly kind: 'rejected';
      readonly type: RecordTypeName;
      /** The row's id as far as it can be read. */
      readonly id: string | null;
      readonly reason: string;
      /** Where in the row, like `uscc` or `courses.0.hours`. */
      readonly path: string | null;
      readonly raw: JsonValue;
    };

/** A part of a feed that may be stored in one transaction. */
export interface FeedPage {
  readonly items: readonly FeedItem[];
  /**
   * Where a later run may begin once this page is stored; null while it must begin where this run did.
   * Opaque to sync; already moved back by the feed's own overlap, so that late writes with an older time are seen.
   */
  readonly watermark: string | null;
  /** The platform's present when it sent the page, epoch ms. Default: the hub's own. */
  readonly present?: number;
}

/**
 * All records of some types at one platform. `incremental`: `read(from)` gives what changed since `from`, and what is
 * not told again is unchanged. `full`: every run gives the whole list, and what is missing from it is gone. The feeds of
 * a system are read one after the other in the order in which its subgraph lists them: what others refer to comes first.
 */
export interface RecordFeed {
  readonly system: string;
  /** The platform call that it reads, like `cooperations`: the name of its watermark and of its metrics. */
  readonly name: string;
  /**
   * The types whose records and removals it gives; one feed of a system for each type.
   */
  readonly types: readonly RecordTypeName[];
  readonly mode: 'incremental' | 'full';
  /**
   * Reads from a watermark (null: everything). Throws a HubError when the platform fails; what was yielded before
   * stays good. A `full` feed that ends without throwing has told everything.
   */
  readonly read: (from: string | null, signal: AbortSignal) => AsyncIterable<FeedPage>;
}
