import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** A record, as a digest counts it. */
export interface DigestRecord {
  readonly system: string;
  readonly id: string;
  readonly version: number;
}

/** A node of the tree, for the schema's `RecordDigest`. */
export interface DigestNode {
  readonly type: string;
  readonly watermark: string;
  readonly tree: DigestTree;
  readonly prefix: string;
}

interface Leafed {
  readonly record: DigestRecord;
  /** The first 32 bits of the hash that spreads records over leaves. */
  readonly bits: number;
  readonly line: Buffer;
}

export const DEEPEST = 20;
const BITS = 32;
/** Records that are hashed before others have their turn. */
const CHUNK = 2_000;

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/**
 * A hash tree over records. Ids are spread over 2^depth leaves by the first bits of SHA-256(system NUL id); a leaf is the
 * SHA-256 over its records' lines `system NUL id NUL version LF` in their byte order, an inner node that over its two
 * children, an empty leaf that of nothing.
 */
export class DigestTree {
  readonly depth: number;
  /** In the order of leaves. */
  readonly #records: readonly Leafed[];
  /** The hash of an empty subtree, by its height. */
  readonly #empty: Buffer[] = [sha256()];
  readonly #hashes = new Map<string, Buffer>();

  private constructor(records: readonly Leafed[], depth: number) {
    this.#records = records;
    this.depth = depth;
    for (let height = 1; height <= depth; height++) {
      const below = this.#empty[height - 1] ?? Buffer.alloc(0);
      this.#empty.push(sha256(below, below));
    }
  }

  static async of(records: readonly DigestRecord[], depth: number): Promise<DigestTree> {
    const leafed: Leafed[] = [];
    for (const record of records) {
      const { system, id, version } = record;
      const bits = sha256(Buffer.from(`${system}\0${id}`)).readUInt32BE();
      leafed.push({ record, bits, line: Buffer.from(`${system}\0${id}\0${version}\n`) });
      if (leafed.length % CHUNK === 0) await nextTurn();
    }
    return new DigestTree(
      leafed.toSorted((one, other) => one.bits - other.bits),
      depth,
    );
  }

  /** How many records lie below a prefix. */
  count(prefix: string): number {
    const [from, to] = this.#range(prefix);
    return to - from;
  }

  hash(prefix: string): string {
    return this.#hash(prefix).toString('hex');
  }

  /** The records of a leaf, in the order in which it is hashed; none of an inner node. */
  members(prefix: string): readonly DigestRecord[] {
    return prefix.length === this.depth ? this.#leaf(prefix).map(({ record }) => record) : [];
  }

  #hash(prefix: string): Buffer {
    const known = this.#hashes.get(prefix);
    if (known) return known;
    const height = this.depth - prefix.length;
    const empty = this.#empty[height];
    if (empty && this.count(prefix) === 0) return empty;
    const hash =
      height === 0
        ? sha256(...this.#leaf(prefix).map(({ line }) => line))
        : sha256(this.#hash(`${prefix}0`), this.#hash(`${prefix}1`));
    this.#hashes.set(prefix, hash);
    return hash;
  }

  #leaf(prefix: string): readonly Leafed[] {
    return this.#records.slice(...this.#range(prefix)).toSorted((one, other) => Buffer.compare(one.line, other.line));
  }

  #range(prefix: string): [number, number] {
    const size = 2 ** (BITS - prefix.length);
    const first = prefix === '' ? 0 : Number.parseInt(prefix, 2) * size;
    return [this.#firstFrom(first), this.#firstFrom(first + size)];
  }

  /** The index of the first record whose bits are no less. */
  #firstFrom(bits: number): number {
    let [low, high] = [0, this.#records.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#records[middle]?.bits ?? 0) < bits) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
