import type { RecordFeed } from '@queqiao/records';
import { momentOf } from '@queqiao/records/time';
import { reportRemovals } from '../removals/missing-records.ts';
import { compareReceived } from '../writing/compare-received.ts';
import { byType } from '../writing/present-versions.ts';
import { publishLog } from '../writing/queries.ts';
import type { ReceivedRecord } from '../writing/received-record.ts';
import { writeBatch, type Comparison, type Written } from '../writing/write-batch.ts';
import { UNIQUE_VIOLATION, writeNew } from '../writing/write-new.ts';
import type { FeedBatch, RejectedItem } from './batcher.ts';
import type { ChunkMemory } from './chunk-memory.ts';
import { isDataFault, sqlState } from './data-fault.ts';
import { isIdle, isLight, LightBatches } from './light-batches.ts';
import { prepareBatch, setAside } from './prepare-batch.ts';
import type { ChunkParts, Parcel, PreparedBatch } from './prepared-batch.ts';
import type { FutureRecords } from './future-records.ts';
import { OriginSet } from './origin-set.ts';
import type { PendingParents } from './pending-parents.ts';
import type { Quarantine } from './quarantine.ts';
import { countSilent, findOrigins, saveWatermark } from './queries.ts';
import type { ReconciliationNeed } from './reconciliation-need.ts';
import { RunCounts } from './run-counts.ts';
import { fenced, type SyncContext } from './sync-context.ts';

/** Longest time, in ms, for which readers do not learn of what a first load stored. */
const PUBLISH_MS = 1_000;

export interface BatchStoreOptions {
  readonly context: SyncContext;
  readonly feed: RecordFeed;
  readonly quarantine: Quarantine;
  readonly pendingParents: PendingParents;
  readonly need: ReconciliationNeed;
  readonly future: FutureRecords;
  /** Null where no whole list is read. */
  readonly chunks: ChunkMemory | null;
  /** Nothing of the feed's types is stored yet. */
  readonly empty: boolean;
}

/** The origin of each row of a chunk, where all are known. */
function chunkOrigins({ places }: ChunkParts, originOf: (each: ReceivedRecord) => number | undefined): number[] | null {
  const origins = places.flatMap((place) => (typeof place === 'number' ? place : (originOf(place) ?? [])));
  return origins.length === places.length ? origins : null;
}

/** Stores what one run of a feed gives, batch by batch, each in one transaction; remembers what it met. */
export class BatchStore {
  readonly #options: BatchStoreOptions;
  /** Records that this run met, received or set aside. */
  readonly seen = new OriginSet();
  readonly #light = new LightBatches();
  readonly counts = new RunCounts();
  /** Versions of the feed's types that this run wrote. */
  ownVersions = 0;
  /** Whether each chunk is stored as it was received: no later one of this run had the same record otherwise. */
  chunksHold = true;
  /** Whether what is received is taken to be new without checking; until that turns out to be wrong. */
  #fresh: boolean;
  #publishedAt = performance.now();

  constructor(options: BatchStoreOptions) {
    this.#options = options;
    this.#fresh = options.empty;
  }

  /** All that can be done before the batches before it are stored. */
  prepare(batch: FeedBatch, comparison?: Comparison): Promise<PreparedBatch> {
    return prepareBatch({ ...this.#options, fresh: this.#fresh }, batch, comparison);
  }

  /** Stores a batch, or keeps it to be stored with others. */
  async store(prepared: PreparedBatch): Promise<void> {
    if (isIdle(prepared)) return this.#store(prepared);
    if (!isLight(prepared)) {
      await this.settle();
      return this.#store(prepared);
    }
    if (!this.#light.fits(prepared)) await this.settle();
    this.#light.add(prepared);
    if (this.#light.isFull) await this.settle();
  }

  /** Stores what was kept. */
  async settle(): Promise<void> {
    const together = this.#light.take();
    if (together !== null) await this.#store(together);
  }

  async #store(prepared: PreparedBatch): Promise<void> {
    const { feed, context, pendingParents } = this.#options;
    const { batch, known, parcel, comparison } = prepared;
    const ended = context.observer.batchBegan?.({ system: feed.system, feed: feed.name });
    try {
      for (const origin of known) this.seen.add(origin);
      const watermark = pendingParents.any ? null : parcel.watermark;
      const changes = await this.#write({ ...parcel, watermark }, comparison);
      this.counts.add({ records: batch.records.length, rejected: parcel.rejected.length });
      ended?.({ received: batch.records.length, changes, rejected: parcel.rejected.length });
    } catch (error) {
      ended?.(null);
      throw error;
    }
  }

  /** Counts what was written for the feed's types, here and outside of `store`. */
  readonly count = (written: Written): void => {
    this.ownVersions += written.counts.versionsOf(this.#options.feed.system, this.#options.feed.types);
    this.counts.add({ changes: written.changes, removals: written.removed, silentUpdates: written.silentUpdates });
  };

  /** Gives how many changes there were. */
  async #write(parcel: Parcel, comparison: Comparison | undefined): Promise<number> {
    try {
      return await this.#writeTogether(parcel, comparison);
    } catch (error) {
      if (this.#fresh && sqlState(error) === UNIQUE_VIOLATION) {
        // A row met on two pages, or what an interrupted run left: from here on the run checks.
        this.#fresh = false;
        return this.#write(parcel, comparison);
      }
      if (isDataFault(error)) return this.#writeApart(parcel, comparison, error);
      throw error;
    }
  }

  async #writeTogether(parcel: Parcel, comparison: Comparison | undefined): Promise<number> {
    const { chunks, context, feed, quarantine, pendingParents, need, future } = this.#options;
    const { system, name } = feed;
    const { received, rejected, watermark, parts } = parcel;
    const fresh = this.#fresh ? parcel.fresh : null;
    const compared =
      fresh === null
        ? await compareReceived(context.database, system, received)
        : { differing: received, same: new Map<ReceivedRecord, number>() };
    const withdrawn = parcel.removals.filter(({ cause }) => cause === 'withdrawn');
    // A whole list says of itself what is gone.
    const listed = comparison === undefined ? parcel.removals.filter(({ cause }) => cause === undefined) : [];
    const recognised = await this.#recognise(rejected);
    const records = received.map(({ record }) => record);
    for (const origin of compared.same.values()) this.seen.add(origin);
    const { differing } = compared;
    const idle = [differing, withdrawn, rejected, listed, parcel.future].every(({ length }) => length === 0);
    if (idle && watermark === null && parts.length === 0 && !quarantine.concerns(records)) return 0;
    const at = momentOf(context.clock);
    const written = await fenced(context, async (transaction) => {
      const done =
        fresh === null
          ? await writeBatch(
              transaction,
              { system, received: differing, removals: withdrawn, comparison },
              context.clock,
            )
          : await writeNew(transaction, system, fresh, context.clock);
      await quarantine.enter(transaction, rejected, recognised, at);
      await quarantine.leave(transaction, records);
      await future.save(transaction, parcel.future);
      if (differing.length > 0) await need.mark(transaction, pendingParents.anyOrphan(differing));
      await reportRemovals(transaction, system, listed);
      await chunks?.save(
        transaction,
        parts.flatMap((part) => {
          const origins = chunkOrigins(part, (each) => compared.same.get(each) ?? done.origins.get(each));
          return origins === null ? [] : [{ chunk: part.chunk, origins }];
        }),
      );
      if (watermark !== null) await transaction.query(saveWatermark(system, name, watermark));
      if (comparison !== undefined && done.silentUpdates + done.removed > 0) {
        await transaction.query(countSilent(system, name, done.silentUpdates, done.removed));
      }
      return done;
    });
    const origins = [...written.origins.values()];
    if (withdrawn.length > 0 || origins.some((origin) => this.seen.has(origin))) this.chunksHold = false;
    for (const origin of origins) this.seen.add(origin);
    this.count(written);
    await this.#publishInTime();
    await context.maintenance.note({ changes: written.changes, superseded: written.counts.superseded });
    return written.changes;
  }

  /** A first load may take long: readers learn of it as it comes, if not of every batch by itself. */
  async #publishInTime(): Promise<void> {
    if (!this.#fresh || performance.now() - this.#publishedAt < PUBLISH_MS) return;
    await this.#options.context.database.query(publishLog());
    this.#publishedAt = performance.now();
  }

  /** One record that the store refuses must not hold up the others: halves, until it is alone. */
  async #writeApart(parcel: Parcel, comparison: Comparison | undefined, error: unknown): Promise<number> {
    const { received } = parcel;
    const [only] = received;
    if (only === undefined) throw error;
    const rest = { ...parcel, fresh: null, parts: [] };
    if (received.length === 1) {
      // The engine's words may quote the record, and what is personal in it.
      this.#options.context.logger.warn(
        { code: sqlState(error), type: only.record.type },
        'the store refuses a record',
      );
      const reason = '记录无法保存 (the store refuses this record)';
      const rejected = [...rest.rejected, setAside(only.record, reason)];
      return this.#write({ ...rest, received: [], rejected }, comparison);
    }
    const middle = Math.ceil(received.length / 2);
    const half = {
      ...rest,
      received: received.slice(0, middle),
      rejected: [],
      removals: [],
      watermark: null,
      future: [],
    };
    const changes = await this.#write(half, comparison);
    return changes + (await this.#write({ ...rest, received: received.slice(middle) }, comparison));
  }

  /** Rows that are set aside and whose ids are those of records: the records are there all the same. */
  async #recognise(rejected: readonly RejectedItem[]): Promise<ReadonlySet<string>> {
    const recognised = new Set<string>();
    const keys = rejected.flatMap(({ type, id }) => (id === null || id.includes('\0') ? [] : [{ type, id }]));
    for (const [type, ofType] of byType(keys)) {
      const ids = ofType.map(({ id }) => id);
      const found = await this.#options.context.database.query<{ id: string; origin: number }>(
        findOrigins(this.#options.feed.system, type, ids),
      );
      for (const { id, origin } of found) {
        recognised.add(`${type} ${id}`);
        this.seen.add(origin);
      }
    }
    return recognised;
  }
}
