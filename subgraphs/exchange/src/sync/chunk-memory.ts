import { createHash, hash } from 'node:crypto';
import type { NormalisedRecord } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import { column, digests } from '../writing/columns.ts';
import { inSlices } from './in-slices.ts';
import { packOrigins, unpackOrigins } from './origin-ranges.ts';
import { dropChunks, loadChunkRows, loadChunks, saveChunks, writtenSince } from './queries.ts';

/** Bytes of a row's digest. */
const ROW_BYTES = 16;
/** Chunks whose rows are loaded by one query: half a megabyte. */
const CHUNKS_AT_ONCE = 32;
/** Records written by others since, as a share of all and at least, up to which the chunks are worth keeping. */
const MOST_WRITTEN = 0.25;
const LEAST_WRITTEN = 1_000;

/** A chunk of a list as it was received: rows in their order. */
export interface Chunk {
  /** Names the chunk: type and id of its last record. */
  readonly ending: string;
  /** Over all rows. */
  readonly digest: string;
  /** Of each row, as binary strings. */
  readonly rows: readonly string[];
}

/** What is stored of a chunk. */
export interface KnownChunk {
  /** The origin of each row that is stored as it was received; null where that has to be compared. */
  readonly origins: readonly (number | null)[] | Uint8Array;
}

/** A chunk as it is stored. */
export interface StoredChunk {
  readonly chunk: Chunk;
  /** Those of its rows, in their order. */
  readonly origins: readonly number[];
}

/** Where the reading of a whole list stands, as far as its chunks are concerned. */
export interface ChunkState {
  readonly chunk_versions: number | null;
  readonly chunk_position: number | null;
  readonly versions: number;
  readonly records: number;
}

/**
 * Digests over all that the records of a chunk say, in the order in which it is received. Not canonical, which would cost more
 * than all the rest of reading an unchanged list: the same code gives the same in the same order, and what other code gave is
 * compared record by record.
 */
export async function chunkOf(records: readonly NormalisedRecord[]): Promise<Chunk | null> {
  const last = records.at(-1);
  if (last === undefined) return null;
  const rows: string[] = [];
  const all = createHash('sha256');
  await inSlices(records, (slice) => {
    let text = '';
    for (const record of slice) {
      const row = hash('sha256', JSON.stringify(record), 'binary').slice(0, ROW_BYTES);
      rows.push(row);
      text += row;
    }
    all.update(text, 'latin1');
  });
  return { ending: `${last.type} ${last.id}`, digest: all.digest('binary'), rows };
}

/**
 * The chunks of a list that are stored as they were received. One that is received again is unchanged, but for the records that
 * something else wrote since; and of one in which something changed, the rows that are as they were need no comparison either.
 */
export class ChunkMemory {
  readonly #store: Queryable;
  readonly #system: string;
  readonly #feed: string;
  readonly #known = new Map<string, { readonly digest: string; readonly origins: Uint8Array }>();
  /** The digests of the rows of stored chunks that were loaded and are not met yet, as one binary string each. */
  readonly #rows = new Map<string, string>();
  readonly #met = new Set<string>();
  readonly #loaded = new Set<string>();
  /** Origins of records that others wrote since. */
  readonly #written: ReadonlySet<number>;

  private constructor(store: Queryable, system: string, feed: string, written: ReadonlySet<number>) {
    this.#store = store;
    this.#system = system;
    this.#feed = feed;
    this.#written = written;
  }

  /** What is known still; where that is too little to be of use, all is forgotten. */
  static async load(
    store: Queryable,
    { system, name, types }: { readonly system: string; readonly name: string; readonly types: readonly string[] },
    state: ChunkState,
  ): Promise<ChunkMemory> {
    const written = await writtenByOthers(store, system, types, state);
    const memory = new ChunkMemory(store, system, name, written ?? new Set());
    if (written === null) {
      await store.query(dropChunks(system, name, []));
      return memory;
    }
    const rows = await store.query<{ ending: string; digest: Uint8Array; origins: Uint8Array }>(
      loadChunks(system, name),
    );
    for (const { ending, digest, origins } of rows) {
      memory.#loaded.add(ending);
      memory.#known.set(ending, { digest: binary(digest), origins });
    }
    return memory;
  }

  /** What is known of the rows of a chunk; null: nothing. */
  async recall(chunk: Chunk): Promise<KnownChunk | null> {
    const { ending, digest, rows } = chunk;
    const known = this.#known.get(ending);
    if (known === undefined) return null;
    this.#met.add(ending);
    const same = known.digest === digest;
    if (same) this.#rows.delete(ending);
    if (same && this.#written.size === 0) return { origins: known.origins };
    const origins = [...unpackOrigins(known.origins)];
    if (same && origins.every((origin) => !this.#written.has(origin))) return { origins: known.origins };
    const former = same ? rows : await this.#rowsOf(ending);
    const byRow = new Map(former.map((row, place) => [row, origins[place]]));
    return {
      origins: rows.map((row) => {
        const origin = byRow.get(row);
        return origin === undefined || this.#written.has(origin) ? null : origin;
      }),
    };
  }

  /** Writes down chunks that the same transaction stores. */
  async save(transaction: Queryable, stored: readonly StoredChunk[]): Promise<void> {
    // A list that moves while it is read may give a chunk twice: the last one stands.
    const chunks = [...new Map(stored.map((each) => [each.chunk.ending, each])).values()];
    if (chunks.length === 0) return;
    const endings = chunks.map(({ chunk }) => chunk.ending);
    const all = digests(chunks.map(({ chunk }) => chunk.digest));
    const rows = chunks.map(({ chunk }) => digests(chunk.rows));
    const origins = chunks.map((each) => packOrigins(each.origins));
    await transaction.query(
      saveChunks(
        this.#system,
        this.#feed,
        column(endings),
        all,
        Buffer.concat(rows),
        Buffer.concat(origins),
        endsOf(rows),
        endsOf(origins),
      ),
    );
    for (const ending of endings) {
      this.#met.add(ending);
      // Whether the transaction commits is not known here: should this run read the chunk again, it compares it.
      this.#known.delete(ending);
    }
  }

  /** Forgets what this run did not meet. */
  async dropUnmet(transaction: Queryable): Promise<void> {
    if ([...this.#loaded].every((ending) => this.#met.has(ending))) return;
    await transaction.query(dropChunks(this.#system, this.#feed, [...this.#met]));
  }

  /** The rows of a chunk as it was stored. Changes are often all over a list, so those of the chunks after it come along. */
  async #rowsOf(ending: string): Promise<readonly string[]> {
    if (!this.#rows.has(ending)) await this.#loadRows(ending);
    const text = this.#rows.get(ending) ?? '';
    this.#rows.delete(ending);
    return Array.from({ length: text.length / ROW_BYTES }, (_, n) => text.slice(n * ROW_BYTES, (n + 1) * ROW_BYTES));
  }

  /** Loads rows; those of no chunk twice, in whichever order the list is received. */
  async #loadRows(ending: string): Promise<void> {
    const known = [...this.#known.keys()];
    const place = known.indexOf(ending);
    const next = [...known.slice(place), ...known.slice(0, place)]
      .filter((each) => each === ending || !(this.#met.has(each) || this.#rows.has(each)))
      .slice(0, CHUNKS_AT_ONCE);
    const stored = await this.#store.query<{ ending: string; digest: Uint8Array; rows: Uint8Array }>(
      loadChunkRows(this.#system, this.#feed, next),
    );
    for (const { ending: each, digest, rows } of stored) {
      // Another run may have written it down since.
      if (binary(digest) === this.#known.get(each)?.digest) this.#rows.set(each, binary(rows));
    }
  }
}

/** Where each of the parts ends when they are joined. */
function endsOf(parts: readonly Uint8Array[]): number[] {
  let end = 0;
  return parts.map(({ byteLength }) => (end += byteLength));
}

function binary(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

/** The origins of records that others wrote since the chunks were stored; null where the chunks are of no more use. */
async function writtenByOthers(
  store: Queryable,
  system: string,
  types: readonly string[],
  { chunk_versions: versions, chunk_position: position, ...present }: ChunkState,
): Promise<ReadonlySet<number> | null> {
  if (position === null) return null;
  if (versions === present.versions) return new Set();
  const most = Math.max(LEAST_WRITTEN, Math.floor(MOST_WRITTEN * present.records));
  const rows = await store.query<{ origin: number }>(writtenSince(system, types, position, most + 1));
  return rows.length > most ? null : new Set(rows.map(({ origin }) => origin));
}
