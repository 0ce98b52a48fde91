import type { RecordFeed } from '@queqiao/records';
import { momentOf } from '@queqiao/records/time';
import { publishLog } from '../writing/queries.ts';
import { writeBatch } from '../writing/write-batch.ts';
import { Batcher, type FeedBatch } from './batcher.ts';
import { BatchStore } from './batch-store.ts';
import { ChunkMemory } from './chunk-memory.ts';
import { feedState, type FeedState } from './feed-state.ts';
import { Quarantine } from './quarantine.ts';
import { completeFeed, confirmTypes } from './queries.ts';
import { REMOVALS } from './remove-found.ts';
import { removeOrphans } from './orphans.ts';
import { holdBack, listsToHold, listsWithAbsent, removeAbsent } from './sweep.ts';
import { fenced, type SyncContext } from './sync-context.ts';
import { settleRemovals, pendingRemovals } from './reported-removals.ts';
import { Unsettled } from './pending-parents.ts';
import { WholeReading } from './whole-reading.ts';

/** One reading of a feed from where the last one ended, and what follows from it. */
class FeedRun {
  readonly #context: SyncContext;
  readonly #feed: RecordFeed;
  readonly #state: FeedState;
  readonly #quarantine: Quarantine;
  readonly #chunks: ChunkMemory | null;
  readonly #unsettled: Unsettled;
  readonly #whole: WholeReading;
  readonly #store: BatchStore;
  readonly #startedAt: string;

  private constructor(
    context: SyncContext,
    feed: RecordFeed,
    state: FeedState,
    quarantine: Quarantine,
    chunks: ChunkMemory | null,
  ) {
    this.#context = context;
    this.#feed = feed;
    this.#state = state;
    this.#quarantine = quarantine;
    this.#chunks = chunks;
    this.#startedAt = momentOf(context.clock);
    this.#unsettled = new Unsettled(state.unsettled, context.clock);
    this.#whole = new WholeReading(feed, context.clock, quarantine, state);
    this.#store = new BatchStore({
      context,
      feed,
      quarantine,
      chunks,
      unsettled: this.#unsettled,
      whole: this.#whole,
      empty: state.empty,
    });
  }

  static async begin(context: SyncContext, feed: RecordFeed): Promise<FeedRun> {
    const { database } = context;
    const { system, name } = feed;
    const state = await feedState(database, feed);
    const quarantine = await Quarantine.load(database, system, name);
    const full = feed.mode === 'full';
    const chunks = full ? await ChunkMemory.load(database, system, name, state.settled) : null;
    return new FeedRun(context, feed, state, quarantine, chunks);
  }

  /** Reads on from where the last run ended. */
  async read(signal: AbortSignal): Promise<void> {
    await this.#read(this.#feed.mode === 'full' ? null : this.#state.watermark, signal);
  }

  /** Reads the feed and stores what it tells: a batch is written while the next one is read and prepared. */
  async #read(from: string | null, signal: AbortSignal): Promise<void> {
    const batcher = new Batcher(this.#feed.mode);
    // Who begins anew is behind where the last run ended until all is read.
    const moves = from === this.#state.watermark;
    let writing: Promise<void> = Promise.resolve();
    const write = async (batch: FeedBatch): Promise<void> => {
      const prepared = await this.#store.prepare(moves ? batch : { ...batch, watermark: null });
      await writing;
      signal.throwIfAborted();
      writing = this.#store.store(prepared);
      // Whoever waits for it next is told of its failure.
      writing.catch(() => undefined);
    };
    try {
      for await (const page of this.#feed.read(from, signal)) {
        for (const batch of batcher.add(page)) await write(batch);
      }
    } finally {
      // What was told before a failure stays good.
      if (!signal.aborted) await write(batcher.flush());
      await writing;
    }
  }

  /** What follows once all was told. */
  async finish(signal: AbortSignal): Promise<void> {
    if (this.#feed.mode === 'full') await this.#sweep(signal);
    await this.#settleRemovals();
    const { system, name, types, mode } = this.#feed;
    await fenced(this.#context, async (transaction) => {
      if (mode === 'full') await this.#quarantine.leaveUnmet(transaction);
      await this.#chunks?.dropUnmet(transaction);
      await transaction.query(publishLog());
      await transaction.query(confirmTypes(system, types, this.#startedAt));
      const unsettled = JSON.stringify(this.#unsettled.keys);
      await transaction.query(
        completeFeed(
          system,
          name,
          momentOf(this.#context.clock),
          this.#state.versions,
          this.#store.chunksHold ? this.#store.ownVersions : -1,
          types,
          unsettled,
        ),
      );
    });
  }

  /** Reads an incremental feed from the very beginning, if what it told before may have left it unseen. */
  async recheck(signal: AbortSignal): Promise<void> {
    if (!this.#whole.due) return;
    await this.#whole.begin(this.#context.database);
    this.#quarantine.tellsAgain();
    await this.#read(null, signal);
    await removeOrphans(this.#context, this.#feed, this.#store);
    await fenced(this.#context, async (transaction) => {
      await this.#quarantine.leaveUnmet(transaction);
      await this.#whole.end(transaction);
    });
  }

  /** What is missing from the list is gone, if it is missing still when the list is read once more. */
  async #sweep(signal: AbortSignal): Promise<void> {
    // While some records wait for what they hang on, their former selves are missing and not gone.
    if (this.#unsettled.any) return;
    let lists = await listsWithAbsent(this.#context, this.#feed, this.#store);
    if (lists.length > 0) {
      await this.read(signal);
      if (this.#unsettled.any) return;
      lists = await listsWithAbsent(this.#context, this.#feed, this.#store);
    }
    const held = listsToHold(lists, this.#context.guardShare);
    // A row that broke and can no longer be recognised may be any of those that are missing.
    const suspect = lists.filter((each) => this.#quarantine.suspect.has(each.type));
    if (lists.length > 0) await removeAbsent(this.#context, this.#feed, this.#store, [...held, ...suspect]);
    await holdBack(this.#context, this.#feed, this.#store, held, this.#startedAt);
  }

  /** What lists of deletions told before this run began to read is gone now, unless it was re-keyed. */
  async #settleRemovals(): Promise<void> {
    const { system, types } = this.#feed;
    for (;;) {
      const keys = await pendingRemovals(this.#context.database, system, types, this.#startedAt, REMOVALS);
      if (keys.length === 0) return;
      // Not counted as this run's own: the list may have told them, so what is known of its chunks does not hold.
      await fenced(this.#context, async (transaction) => {
        await settleRemovals(transaction, system, keys);
        await writeBatch(transaction, { system, told: [], removals: keys }, this.#context.clock);
      });
    }
  }
}

/**
 * Reads a feed once and stores what it tells. Rejects with the platform's failure, the store's, a LeaseLostError, or the
 * signal's reason; what was stored until then stays.
 */
export async function runFeed(context: SyncContext, feed: RecordFeed, signal: AbortSignal): Promise<void> {
  const run = await FeedRun.begin(context, feed);
  await run.read(signal);
  await run.finish(signal);
  await run.recheck(signal);
}
