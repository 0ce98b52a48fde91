import type { FeedItem, FeedPage, NormalisedRecord } from '@queqiao/records';
import { endsChunk } from './chunk-end.ts';

export type RejectedItem = Extract<FeedItem, { readonly kind: 'rejected' }>;
export type RemovalItem = Extract<FeedItem, { readonly kind: 'removal' }>;

/** What a feed gave, as much as is stored in one transaction. Each key stands once, as it was received last. */
export interface FeedBatch {
  readonly records: readonly NormalisedRecord[];
  readonly rejected: readonly RejectedItem[];
  readonly removals: readonly RemovalItem[];
  /** Where a later run may begin once this is stored; null: unknown. */
  readonly watermark: string | null;
  /** The platform's present, epoch ms, where it is known. */
  readonly present: number | null;
}

/** Records and removals of a reading of what changed that are stored together. */
const INCREMENTAL_RECORDS = 2_000;
/** Rows that are set aside together, in any feed: each may be as large as what a person can read. */
const MOST_REJECTED = 1_000;
const LEAST_RECORDS = 1_000;
const MOST_RECORDS = 4_000;

/**
 * Gathers what a feed gives into batches. Those of a whole list end where the ids say, so that a record that comes or goes
 * moves the bounds of its own batch only; those of what changed end with a page.
 */
export class Batcher {
  readonly #whole: boolean;
  #records = new Map<string, NormalisedRecord>();
  #rejected: RejectedItem[] = [];
  #removals = new Map<string, RemovalItem>();
  #watermark: string | null = null;
  #present: number | null = null;

  constructor(options: { readonly whole: boolean }) {
    this.#whole = options.whole;
  }

  /** Whether nothing was gathered since the last batch. */
  get isEmpty(): boolean {
    return this.#records.size === 0 && this.#removals.size === 0 && this.#rejected.length === 0;
  }

  /** Takes a page; gives the batches that are full with it. */
  *add(page: FeedPage): Generator<FeedBatch> {
    this.#present = page.present ?? this.#present;
    for (const item of page.items) {
      this.#take(item);
      if (this.#whole && item.kind === 'record' && this.#endsWith(item.record.id)) yield this.flush();
    }
    // Until here a batch may have ended in the midst of the page, and has passed no more than the pages before it.
    this.#watermark = page.watermark ?? this.#watermark;
    if (this.#whole) {
      if (this.#rejected.length >= MOST_REJECTED || this.#removals.size >= MOST_RECORDS) yield this.#flushAside();
      return;
    }
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
      present: this.#present,
    };
    this.#records = new Map();
    this.#rejected = [];
    this.#removals = new Map();
    this.#watermark = null;
    return batch;
  }

  /** All but the records: where those of a whole list end only their ids say. */
  #flushAside(): FeedBatch {
    const [rejected, removals] = [this.#rejected, [...this.#removals.values()]];
    this.#rejected = [];
    this.#removals = new Map();
    return { records: [], rejected, removals, watermark: null, present: this.#present };
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
