import { createHash } from 'node:crypto';
import type { NormalisedRecord } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import { inSlices } from './in-slices.ts';
import { packOrigins } from './origin-ranges.ts';
import { dropChunks, loadChunks, saveChunk } from './queries.ts';

/**
 * A digest over all that the records of a chunk say, in the order in which it is told. Not canonical, which would cost
 * more than all the rest of looking at an unchanged list: the same code tells the same in the same order, and what other
 * code told is compared record by record.
 */
export async function chunkDigest(records: readonly NormalisedRecord[]): Promise<string> {
  const digest = createHash('sha256');
  await inSlices(records, (slice) => digest.update(JSON.stringify(slice)));
  return digest.digest('hex');
}

/**
 * The chunks of a full list that are stored as they were told. One that is told again is unchanged, unless something else
 * wrote records of the feed since: then nothing is known.
 */
export class ChunkMemory {
  readonly #system: string;
  readonly #feed: string;
  readonly #known: Map<string, Uint8Array>;
  readonly #met = new Set<string>();

  private constructor(system: string, feed: string, known: Map<string, Uint8Array>) {
    this.#system = system;
    this.#feed = feed;
    this.#known = known;
  }

  /** What is known, where `holds`; otherwise nothing, and what was known is forgotten. */
  static async load(store: Queryable, system: string, feed: string, holds: boolean): Promise<ChunkMemory> {
    if (!holds) {
      await store.query(dropChunks(system, feed, []));
      return new ChunkMemory(system, feed, new Map());
    }
    const rows = await store.query<{ digest: Uint8Array; origins: Uint8Array }>(loadChunks(system, feed));
    return new ChunkMemory(
      system,
      feed,
      new Map(rows.map(({ digest, origins }) => [Buffer.from(digest).toString('hex'), origins])),
    );
  }

  /** The packed origins of a chunk that is stored as it is told now. */
  recall(digest: string): Uint8Array | undefined {
    const origins = this.#known.get(digest);
    if (origins !== undefined) this.#met.add(digest);
    return origins;
  }

  /** Writes down a chunk that the same transaction stores. */
  async save(transaction: Queryable, digest: string, origins: readonly number[]): Promise<void> {
    const packed = packOrigins(origins);
    await transaction.query(saveChunk(this.#system, this.#feed, Buffer.from(digest, 'hex'), packed));
    this.#known.set(digest, packed);
    this.#met.add(digest);
  }

  /** Forgets what this run did not meet. */
  async dropUnmet(transaction: Queryable): Promise<void> {
    if (this.#met.size === this.#known.size) return;
    await transaction.query(dropChunks(this.#system, this.#feed, [...this.#met]));
  }
}
