import type { RecordFeed } from '@queqiao/records';
import { momentOf } from '@queqiao/records/time';
import { MissingRecords, readListState } from '../removals/missing-records.ts';
import { publishLog } from '../writing/queries.ts';
import { BatchStore } from './batch-store.ts';
import { ChunkMemory } from './chunk-memory.ts';
import { readFeed } from './feed-reading.ts';
import { feedState, type FeedState } from './feed-state.ts';
import { FutureRecords } from './future-records.ts';
import { PendingParents } from './pending-parents.ts';
import { Quarantine } from './quarantine.ts';
import { completeChunks, completeFeed, confirmTypes, endHolds, endWhole } from './queries.ts';
import { ReconciliationNeed } from './reconciliation-need.ts';
import type { RunCounts } from './run-counts.ts';
import { fenced, type SyncContext } from './sync-context.ts';
import { settleWholeList } from './whole-list.ts';

/** What a run of a feed works with. */
interface RunParts {
  readonly context: SyncContext;
  readonly feed: RecordFeed;
  readonly state: FeedState;
  readonly quarantine: Quarantine;
  readonly chunks: ChunkMemory | null;
  readonly future: FutureRecords;
}

/** One reading of a feed from where the last one ended, and what follows from it. */
export class FeedRun {
  readonly #parts: RunParts;
  readonly #pendingParents: PendingParents;
  readonly #store: BatchStore;
  readonly #startedAt: string;
  readonly #began = performance.now();
  /** Where it reads from. */
  readonly #from: string | null;

  private constructor(parts: RunParts) {
    const { context, feed, state, quarantine, chunks, future } = parts;
    this.#parts = parts;
    this.#from = feed.mode === 'full' ? null : state.watermark;
    this.#startedAt = momentOf(context.clock);
    this.#pendingParents = new PendingParents(state.pending_parents, context.clock);
    this.#store = new BatchStore({
      context,
      feed,
      quarantine,
      chunks,
      future,
      pendingParents: this.#pendingParents,
      need: new ReconciliationNeed(feed, quarantine, state),
      empty: state.versions === 0,
    });
  }

  static async begin(context: SyncContext, feed: RecordFeed): Promise<FeedRun> {
    const { database } = context;
    const { system, name, types } = feed;
    const state = await feedState(database, feed);
    const quarantine = await Quarantine.load(database, system, name, state.versions);
    const future = await FutureRecords.load(database, system, types);
    const whole = feed.mode === 'full' || state.watermark === null;
    const chunks = whole ? await ChunkMemory.load(database, feed, state) : null;
    return new FeedRun({ context, feed, state, quarantine, chunks, future });
  }

  get startedAt(): string {
    return this.#startedAt;
  }

  /** Whether the whole list is read. */
  get isWhole(): boolean {
    return this.#from === null;
  }

  get counts(): RunCounts {
    return this.#store.counts;
  }

  /** Reads on from where the last run ended. */
  async read(signal: AbortSignal): Promise<void> {
    const { feed, state } = this.#parts;
    // A full feed has no watermark.
    const moves = this.#from === state.watermark;
    await readFeed({ feed, from: this.#from, moves, store: this.#store, signal });
  }

  /** What follows once all was received. */
  async finish(signal: AbortSignal): Promise<void> {
    const { context, feed, state, quarantine, chunks, future } = this.#parts;
    const { system, name, types, mode } = feed;
    if (mode === 'full') await this.#settleList(signal);
    else await this.#settleReported();
    const pending = JSON.stringify(this.#pendingParents.keys);
    const store = this.#store;
    await fenced(context, async (transaction) => {
      if (mode === 'full') await quarantine.endReading(transaction);
      await chunks?.dropUnmet(transaction);
      await future.dropPast(transaction);
      await transaction.query(publishLog());
      await transaction.query(confirmTypes(system, types, this.#startedAt));
      await transaction.query(completeFeed(system, name, this.#startedAt, momentOf(context.clock), pending));
      if (chunks !== null) {
        const { versions, log_position: position } = state;
        const { ownVersions, chunksHold } = store;
        await transaction.query(completeChunks(system, name, versions, position, ownVersions, chunksHold, types));
      }
      if (mode === 'incremental' && state.started_at === null) {
        // A first load, in one run or several, has read the whole list.
        await transaction.query(endWhole(system, name, this.#startedAt, performance.now() - this.#began));
      }
    });
  }

  async #settleList(signal: AbortSignal): Promise<void> {
    // While some records wait for their parents, their former selves are missing and not gone.
    if (this.#pendingParents.any) return;
    const { context, feed, quarantine, state } = this.#parts;
    await settleWholeList({
      context,
      feed,
      quarantine,
      store: this.#store,
      position: state.log_position,
      readAgain: async () => {
        await this.read(signal);
        return !this.#pendingParents.any;
      },
      removed: async (_transaction, written) => this.#store.count(written),
    });
  }

  /** What lists of deletions name is gone, unless the list has it all the same, and the guard lets it go. */
  async #settleReported(): Promise<void> {
    const { context, feed } = this.#parts;
    const { system, name, types } = feed;
    const state = await readListState(context.database, system, types);
    if (!state.reported && !state.held) return;
    const missing = new MissingRecords(context, { system, feed: name, types, reported: true });
    const bits = this.#store.seen.toBytes();
    await missing.dropMet(bits);
    await missing.settle({
      at: momentOf(context.clock),
      suspect: new Set(),
      removed: async (_transaction, written) => this.#store.count(written),
    });
    await fenced(context, (transaction) => transaction.query(endHolds(system, types, bits)));
  }
}
