import type { RecordFeed } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import { momentOf } from '@queqiao/records/time';
import { publishLog } from '../writing/queries.ts';
import type { Comparison, Written } from '../writing/write-batch.ts';
import { BatchStore } from './batch-store.ts';
import { ChunkMemory } from './chunk-memory.ts';
import { readFeed } from './feed-reading.ts';
import { feedState, type FeedState } from './feed-state.ts';
import { FutureRecords } from './future-records.ts';
import { currentLogPosition } from './log-position.ts';
import { removeOrphans } from './orphans.ts';
import { PendingParents } from './pending-parents.ts';
import { Quarantine } from './quarantine.ts';
import { beginWhole, completeChunks, countSilent, endWhole } from './queries.ts';
import { isReconciliationDue, ReconciliationNeed } from './reconciliation-need.ts';
import type { RunCounts } from './run-counts.ts';
import { fenced, type SyncContext } from './sync-context.ts';
import { settleWholeList } from './whole-list.ts';

/** How much older than the beginning of the last run a change is, in ms, before that run should have read it: see the feeds' overlap. */
const LATE_MS = 900_000;

/** Waits until it is the turn of what has time. */
export type Turn = () => Promise<void>;

/**
 * Compares an incremental feed whole with what is stored: what was changed or removed without its time moving is a change like any
 * other, and counted. Runs beside the feed's own runs; what they write meanwhile is newer than what it reads.
 */
export class Reconciliation {
  readonly #context: SyncContext;
  readonly #feed: RecordFeed;
  readonly #state: FeedState;
  readonly #quarantine: Quarantine;
  readonly #chunks: ChunkMemory;
  readonly #pendingParents: PendingParents;
  readonly #store: BatchStore;
  readonly #began = performance.now();
  readonly startedAt: string;

  private constructor(
    context: SyncContext,
    feed: RecordFeed,
    state: FeedState,
    parts: { readonly quarantine: Quarantine; readonly chunks: ChunkMemory; readonly future: FutureRecords },
  ) {
    this.#context = context;
    this.#feed = feed;
    this.#state = state;
    this.#quarantine = parts.quarantine;
    this.#chunks = parts.chunks;
    this.startedAt = momentOf(context.clock);
    this.#pendingParents = new PendingParents(state.pending_parents, context.clock);
    this.#store = new BatchStore({
      context,
      feed,
      ...parts,
      pendingParents: this.#pendingParents,
      need: new ReconciliationNeed(feed, parts.quarantine, { ...state, dirty: false, orphans: false }),
      empty: false,
    });
  }

  /** Begins one; gives null where none is due. */
  static async beginIfDue(context: SyncContext, feed: RecordFeed): Promise<Reconciliation | null> {
    const { database } = context;
    const { system, name, types } = feed;
    if (feed.mode === 'full') return null;
    const state = await feedState(database, feed);
    // Most runs end here: what is in quarantine matters only where something was written beside it.
    if (!state.dirty && !isReconciliationDue(feed, state, 0, context)) return null;
    const quarantine = await Quarantine.load(database, system, name, state.versions);
    if (!isReconciliationDue(feed, state, quarantine.size, context)) return null;
    const chunks = await ChunkMemory.load(database, feed, state);
    const future = await FutureRecords.load(database, system, types);
    const reconciliation = new Reconciliation(context, feed, state, { quarantine, chunks, future });
    await fenced(context, (transaction) => transaction.query(beginWhole(system, name, reconciliation.startedAt)));
    return reconciliation;
  }

  get counts(): RunCounts {
    return this.#store.counts;
  }

  /** Reads and compares. Rejects with the platform's failure, the store's, a LeaseLostError, or the signal's reason. */
  async run(signal: AbortSignal, turn: Turn): Promise<void> {
    const { system, name, types } = this.#feed;
    const { log_position: position, versions } = this.#state;
    const [context, store] = [this.#context, this.#store];
    await this.#read(signal, turn);
    if (!this.#pendingParents.any) {
      await removeOrphans(context, this.#feed, store, position, this.#countRemoved);
      await settleWholeList({
        context,
        store,
        position,
        feed: this.#feed,
        quarantine: this.#quarantine,
        readAgain: async () => {
          await this.#read(signal, turn);
          return !this.#pendingParents.any;
        },
        removed: this.#countRemoved,
      });
    }
    const complete = !this.#pendingParents.any;
    await fenced(context, async (transaction) => {
      await this.#quarantine.endReading(transaction);
      await this.#chunks.dropUnmet(transaction);
      await transaction.query(publishLog());
      const { ownVersions, chunksHold } = store;
      await transaction.query(completeChunks(system, name, versions, position, ownVersions, chunksHold, types));
      // While some records wait for their parents it is not done: it is tried again.
      if (complete) await transaction.query(endWhole(system, name, this.startedAt, performance.now() - this.#began));
    });
  }

  async #read(signal: AbortSignal, turn: Turn): Promise<void> {
    const { database } = this.#context;
    await readFeed({
      feed: this.#feed,
      from: null,
      moves: false,
      store: this.#store,
      signal,
      beforePage: async () => {
        await turn();
        signal.throwIfAborted();
        const position = await currentLogPosition(database);
        return (present): Comparison => ({ position, passed: this.#passed(present) });
      },
    });
  }

  /** Before when, by the platform's clock, all that changed was read as a change. */
  #passed(present: number | undefined): string | null {
    if (this.#state.started_at === null) return null;
    const ahead = present === undefined ? 0 : present - this.#context.clock();
    return new Date(Date.parse(this.#state.started_at) + ahead - LATE_MS).toISOString();
  }

  readonly #countRemoved = async (transaction: Queryable, written: Written): Promise<void> => {
    await transaction.query(countSilent(this.#feed.system, this.#feed.name, 0, written.removed));
    this.#store.count(written);
  };
}
