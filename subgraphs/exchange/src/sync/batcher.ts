import type { FeedItem, FeedPage, NormalisedRecord, RecordFeed } from '@queqiao/records';
import { endsChunk } from './chunk-end.ts';

export type RejectedItem = Extract<FeedItem, { readonly kind: 'rejected' }>;
export type RemovalItem = Extract<FeedItem, { readonly kind: 'removal' }>;

/** What a feed told, as much as is stored in one transaction. Each key stands once, as it was told last. */
export interface FeedBatch {
  readonly records: readonly NormalisedRecord[];
  readonly rejected: readonly RejectedItem[];
  readonly removals: readonly RemovalItem[];
  /** Where a later run may begin once this is stored; null: not told. */
  readonly watermark: string | null;
}

/** Records and removals of an incremental feed that are stored together. */
const INCREMENTAL_RECORDS = 2_000;
/** Rows that are set aside together, in any feed: each may be as large as what a person can read. */
const MOST_REJECTED = 1_000;
const LEAST_RECORDS = 1_000;
const MOST_RECORDS = 4_000;

/**
 * Gathers what a feed tells into batches. Those of a full list end where the ids say, so that a record that comes or goes
 * moves the bounds of its own batch only; those of others end with a page.
 */
export class Batcher {
  readonly #mode: RecordFeed['mode'];
  #records = new Map<string, NormalisedRecord>();
  #rejected: RejectedItem[] = [];
  #removals = new Map<string, RemovalItem>();
  #watermark: string | null = null;

  constructor(mode: RecordFeed['mode']) {
    this.#mode = mode;
  }

  /** Takes a page; gives the batches that are full with it. */
  *add(page: FeedPage): Generator<FeedBatch> {
    for (const item of page.items) {
      this.#take(item);
      if (this.#mode === 'full' && item.kind === 'record' && this.#endsWith(item.record.id)) yield this.flush();
    }
    if (this.#mode === 'full') {
      if (this.#rejected.length >= MOST_REJECTED) yield this.#flushRejected();
      return;
    }
    this.#watermark = page.watermark ?? this.#watermark;
    const full = this.#records.size + this.#removals.size >= INCREMENTAL_RECORDS;
    if (full || this.#rejected.length >= MOST_REJECTED) yield this.flush();
  }

  /** What was gathered since the last batch; may be empty. */
  flush(): FeedBatch {
    const batch = {
      records: [...this.#records.values()],
      rejected: this.#rejected,
      removals: [...this.#removals.values()],
      watermark: this.#watermark,
    };
    this.#records = new Map();
    this.#rejected = [];
    this.#removals = new Map();
    this.#watermark = null;
    return batch;
  }

  /** The rows that were set aside alone: where the records of a full list end only their ids say. */
  #flushRejected(): FeedBatch {
    const rejected = this.#rejected;
    this.#rejected = [];
    return { records: [], rejected, removals: [], watermark: null };
  }

  #endsWith(id: string): boolean {
    const size = this.#records.size;
    return size >= MOST_RECORDS || (size >= LEAST_RECORDS && endsChunk(id));
  }

  #take(item: FeedItem): void {
    switch (item.kind) {
      case 'record': {
        const key = `${item.record.type} ${item.record.id}`;
        this.#removals.delete(key);
        this.#records.set(key, item.record);
        break;
      }
      case 'removal': {
        const key = `${item.type} ${item.id}`;
        this.#records.delete(key);
        this.#removals.set(key, item);
        break;
      }
      case 'rejected':
        this.#rejected.push(item);
        break;
      default:
        item satisfies never;
    }
  }
}
