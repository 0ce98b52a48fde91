import type { NormalisedRecord, RecordFeed } from '@queqiao/records';
import { momentOf } from '@queqiao/records/time';
import { compareReceived } from '../writing/compare-received.ts';
import { byType } from '../writing/present-versions.ts';
import { publishLog } from '../writing/queries.ts';
import { canonicalRecord, digestRecord, type ReceivedRecord } from '../writing/received-record.ts';
import { unstorable } from '../writing/unstorable.ts';
import { writeBatch, type Written } from '../writing/write-batch.ts';
import { newRecords, UNIQUE_VIOLATION, writeNew, type NewRecords } from '../writing/write-new.ts';
import type { FeedBatch, RejectedItem, RemovalItem } from './batcher.ts';
import { chunkDigest, type ChunkMemory } from './chunk-memory.ts';
import { isDataFault, sqlState } from './data-fault.ts';
import { inSlices } from './in-slices.ts';
import { unpackOrigins } from './origin-ranges.ts';
import { OriginSet } from './origin-set.ts';
import type { Quarantine } from './quarantine.ts';
import { findOrigins, saveWatermark } from './queries.ts';
import { fenced, type SyncContext } from './sync-context.ts';
import { rememberRemovals } from './reported-removals.ts';
import type { Unsettled } from './pending-parents.ts';
import type { WholeReading } from './whole-reading.ts';

/** Longest time, in ms, for which readers are not told of what a first load stored. */
const PUBLISH_MS = 1_000;

export interface BatchStoreOptions {
  readonly context: SyncContext;
  readonly feed: RecordFeed;
  readonly quarantine: Quarantine;
  readonly unsettled: Unsettled;
  readonly whole: WholeReading;
  /** Null where the feed does not tell whole lists. */
  readonly chunks: ChunkMemory | null;
  /** Nothing of the feed's types is stored yet. */
  readonly empty: boolean;
}

/** A batch in the form in which it is compared and stored. */
export interface PreparedBatch {
  readonly batch: FeedBatch;
  /** The packed origins of its records, where they are stored as they are told: then there is nothing to compare. */
  readonly known: Uint8Array | null;
  readonly told: readonly ReceivedRecord[];
  /** The same, where they may be stored without looking whether they are there. */
  readonly fresh: NewRecords | null;
  readonly rejected: readonly RejectedItem[];
  /** Under which the records can be remembered as a chunk. */
  readonly digest: string | null;
}

/** What one transaction stores. */
interface Parcel {
  readonly told: readonly ReceivedRecord[];
  /** The same, where they may be stored without looking whether they are there. */
  readonly fresh: NewRecords | null;
  readonly rejected: readonly RejectedItem[];
  readonly removals: readonly RemovalItem[];
  readonly watermark: string | null;
  /** Under which the records are remembered as a chunk. */
  readonly digest: string | null;
}

/** A record that is not stored, as a row that is set aside. */
function setAside({ type, id, attributes }: NormalisedRecord, reason: string): RejectedItem {
  return { kind: 'rejected', type, id, reason, path: null, raw: attributes };
}

/** Stores what one run of a feed tells, batch by batch, each in one transaction; remembers what it met. */
export class BatchStore {
  readonly #options: BatchStoreOptions;
  /** Records that this run met, told or set aside. */
  readonly seen = new OriginSet();
  /** Versions of the feed's types that this run wrote. */
  ownVersions = 0;
  /** Whether each chunk is stored as it was told: no later one of this run told the same record otherwise. */
  chunksHold = true;
  /** Whether what is told is taken to be new without looking; until that turns out to be wrong. */
  #fresh: boolean;
  #publishedAt = performance.now();

  constructor(options: BatchStoreOptions) {
    this.#options = options;
    this.#fresh = options.empty;
  }

  /** All that can be done before the batches before it are stored. */
  async prepare(batch: FeedBatch): Promise<PreparedBatch> {
    const { context, unsettled, chunks } = this.#options;
    const settled = await unsettled.settled(context.database, batch.records);
    const whole = chunks !== null && settled.length > 0 && settled.length === batch.records.length;
    const digest = whole ? await chunkDigest(settled) : null;
    const known = digest === null ? undefined : chunks?.recall(digest);
    if (known !== undefined) return { batch, known, told: [], fresh: null, rejected: batch.rejected, digest: null };
    const rejected = [...batch.rejected];
    const told: ReceivedRecord[] = [];
    await inSlices(settled, (slice) => {
      for (const canonical of slice.map(canonicalRecord)) {
        const reason = unstorable(canonical);
        if (reason === null) told.push(digestRecord(canonical));
        else rejected.push(setAside(canonical.record, reason));
      }
    });
    const fresh = this.#fresh && told.length > 0 && batch.removals.length === 0 ? newRecords(told) : null;
    return { batch, known: null, told, fresh, rejected, digest: told.length === settled.length ? digest : null };
  }

  async store(prepared: PreparedBatch): Promise<void> {
    const { feed, context } = this.#options;
    const ended = context.observer.batchBegan?.({ system: feed.system, feed: feed.name });
    try {
      const changes = await this.#store(prepared);
      ended?.({ told: prepared.batch.records.length, changes, rejected: prepared.rejected.length });
    } catch (error) {
      ended?.(null);
      throw error;
    }
  }

  /** Counts what was written for the feed's types outside of `store`. */
  count(written: Written): void {
    this.ownVersions += written.counts.versionsOf(this.#options.feed.system, this.#options.feed.types);
  }

  #store({ batch, known, told, fresh, rejected, digest }: PreparedBatch): Promise<number> {
    for (const origin of known === null ? [] : unpackOrigins(known)) this.seen.add(origin);
    const { removals } = batch;
    const watermark = this.#options.unsettled.any ? null : batch.watermark;
    return this.#write({ told, fresh, rejected, removals, watermark, digest });
  }

  /** Gives how many changes there were. */
  async #write(parcel: Parcel): Promise<number> {
    try {
      return await this.#writeTogether(parcel);
    } catch (error) {
      if (this.#fresh && sqlState(error) === UNIQUE_VIOLATION) {
        // A row met on two pages, or what an interrupted run left: from here on the run looks.
        this.#fresh = false;
        return this.#write(parcel);
      }
      if (isDataFault(error)) return this.#writeApart(parcel, error);
      throw error;
    }
  }

  async #writeTogether(parcel: Parcel): Promise<number> {
    const { chunks, context, feed, quarantine, unsettled, whole } = this.#options;
    const { system, name } = feed;
    const { told, rejected, watermark, digest } = parcel;
    const fresh = this.#fresh ? parcel.fresh : null;
    const compared =
      fresh === null ? await compareReceived(context.database, system, told) : { differing: told, same: [] };
    const own = parcel.removals.filter(({ type }) => feed.types.includes(type));
    const listed = parcel.removals.filter(({ type }) => !feed.types.includes(type));
    const recognised = await this.#recognise(rejected);
    const records = told.map(({ record }) => record);
    for (const origin of compared.same) this.seen.add(origin);
    const { differing } = compared;
    const idle = [differing, own, rejected, listed].every(({ length }) => length === 0);
    if (idle && watermark === null && digest === null && !quarantine.concerns(records)) return 0;
    const at = momentOf(context.clock);
    const written = await fenced(context, async (transaction) => {
      const done =
        fresh === null
          ? await writeBatch(transaction, { system, told: differing, removals: own }, context.clock)
          : await writeNew(transaction, system, fresh, context.clock);
      await quarantine.enter(transaction, rejected, recognised, at);
      await quarantine.leave(transaction, records);
      if (differing.length > 0) await whole.stir(transaction, unsettled.anyOrphan(differing));
      await rememberRemovals(transaction, system, listed, at);
      if (digest !== null) await chunks?.save(transaction, digest, [...compared.same, ...done.origins]);
      if (watermark !== null) await transaction.query(saveWatermark(system, name, watermark));
      return done;
    });
    if (own.length > 0 || written.origins.some((origin) => this.seen.has(origin))) this.chunksHold = false;
    for (const origin of written.origins) this.seen.add(origin);
    this.count(written);
    await this.#publishInTime();
    await context.upkeep.note({ changes: written.changes, superseded: written.counts.superseded });
    return written.changes;
  }

  /** A first load may take long: readers are told of it as it comes, if not of every batch by itself. */
  async #publishInTime(): Promise<void> {
    if (!this.#fresh || performance.now() - this.#publishedAt < PUBLISH_MS) return;
    await this.#options.context.database.query(publishLog());
    this.#publishedAt = performance.now();
  }

  /** One record that the store refuses must not hold up the others: halves, until it is alone. */
  async #writeApart(parcel: Parcel, error: unknown): Promise<number> {
    const { told } = parcel;
    const [only] = told;
    if (only === undefined) throw error;
    const rest = { ...parcel, fresh: null, digest: null };
    if (told.length === 1) {
      // The engine's words may quote the record, and what is personal in it.
      this.#options.context.logger.warn(
        { code: sqlState(error), type: only.record.type },
        'the store refuses a record',
      );
      const reason = '记录无法保存 (the store refuses this record)';
      return this.#write({ ...rest, told: [], rejected: [...rest.rejected, setAside(only.record, reason)] });
    }
    const middle = Math.ceil(told.length / 2);
    const first = { ...rest, told: told.slice(0, middle), rejected: [], removals: [], watermark: null };
    return (await this.#write(first)) + (await this.#write({ ...rest, told: told.slice(middle) }));
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
