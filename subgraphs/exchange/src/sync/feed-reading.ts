import type { RecordFeed } from '@queqiao/records';
import type { Comparison } from '../writing/write-batch.ts';
import { Batcher, type FeedBatch } from './batcher.ts';
import type { BatchStore } from './batch-store.ts';

export interface FeedReading {
  readonly feed: RecordFeed;
  /** A watermark; null: from the beginning. */
  readonly from: string | null;
  /** Whether the watermark moves with what is stored. */
  readonly moves: boolean;
  readonly store: BatchStore;
  readonly signal: AbortSignal;
  /**
   * Of a reconciliation: called before each page is asked for; gives how its records are compared, once the platform's present is
   * known.
   */
  readonly beforePage?: () => Promise<(present: number | undefined) => Comparison>;
}

/** Reads a feed and stores what it gives: a batch is written while the next one is read and prepared. */
export async function readFeed({ feed, from, moves, store, signal, beforePage }: FeedReading): Promise<void> {
  const batcher = new Batcher({ whole: feed.mode === 'full' || from === null });
  let comparison: Comparison | undefined;
  let writing: Promise<void> = Promise.resolve();
  const write = async (batch: FeedBatch): Promise<void> => {
    const prepared = await store.prepare(moves ? batch : { ...batch, watermark: null }, comparison);
    await writing;
    signal.throwIfAborted();
    writing = store.store(prepared);
    // Whoever waits for it next learns of its failure.
    writing.catch(() => undefined);
  };
  const pages = feed.read(from, signal)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const compare = await beforePage?.();
      const { value: page, done } = await pages.next();
      if (done === true) break;
      const ofPage = compare?.(page.present);
      if (batcher.isEmpty) comparison = ofPage;
      for (const batch of batcher.add(page)) {
        await write(batch);
        // What is left of the page was read no earlier than it.
        comparison = ofPage;
      }
    }
  } finally {
    await pages.return?.();
    // What was received before a failure stays good.
    if (!signal.aborted) await write(batcher.flush());
    await writing;
    if (!signal.aborted) await store.settle();
  }
}
