import type { PreparedBatch } from './prepared-batch.ts';

/** Records to be compared and written, up to which a batch is light. */
const MOST_RECORDS = 500;
/** Records, and chunks, that are stored together. */
const TOGETHER = 2_000;
const MOST_CHUNKS = 16;

function keysOf({ parcel }: PreparedBatch): readonly string[] {
  return parcel.received.map(({ record: { type, id } }) => `${type} ${id}`);
}

/** Whether little of a chunk changed, and nothing else comes with it. */
export function isLight({ parcel }: PreparedBatch): boolean {
  const { received, fresh, rejected, removals, watermark, parts, future } = parcel;
  const others = [rejected, removals, future];
  const isPlain = fresh === null && watermark === null && others.every(({ length }) => length === 0);
  return isPlain && parts.length > 0 && received.length <= MOST_RECORDS;
}

/** Whether nothing is to be stored. */
export function isIdle({ parcel }: PreparedBatch): boolean {
  const { received, rejected, removals, watermark, parts, future } = parcel;
  return watermark === null && [received, rejected, removals, parts, future].every(({ length }) => length === 0);
}

/**
 * Gathers chunks of a whole list in each of which little changed, so that one transaction stores many of them: a transaction costs more than
 * the few records of one chunk.
 */
export class LightBatches {
  #gathered: PreparedBatch[] = [];
  #keys = new Set<string>();

  /** Whether a batch can be stored in one transaction with those that are here. */
  fits(prepared: PreparedBatch): boolean {
    const [first] = this.#gathered;
    if (first === undefined) return true;
    const [one, other] = [first.comparison, prepared.comparison];
    const isAlike = one?.position === other?.position && one?.passed === other?.passed;
    return isAlike && keysOf(prepared).every((key) => !this.#keys.has(key));
  }

  add(prepared: PreparedBatch): void {
    this.#gathered.push(prepared);
    for (const key of keysOf(prepared)) this.#keys.add(key);
  }

  get isFull(): boolean {
    return this.#keys.size >= TOGETHER || this.#gathered.length >= MOST_CHUNKS;
  }

  /** All that was gathered, as one; null where nothing was. */
  take(): PreparedBatch | null {
    const [first] = this.#gathered;
    if (first === undefined) return null;
    const all = this.#gathered;
    this.#gathered = [];
    this.#keys = new Set();
    return {
      batch: { ...first.batch, records: all.flatMap(({ batch }) => batch.records) },
      comparison: first.comparison,
      known: all.flatMap(({ known }) => [...known]),
      parcel: {
        ...first.parcel,
        received: all.flatMap(({ parcel }) => parcel.received),
        parts: all.flatMap(({ parcel }) => parcel.parts),
      },
    };
  }
}
