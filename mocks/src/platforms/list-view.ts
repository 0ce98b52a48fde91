import { LRUCache } from 'lru-cache';
import type { Entity, ReadonlyCollection } from '../world/index.ts';

/** A filter on the rows of a list. */
export interface Narrowing<E> {
  /** Equal filters have equal names; a filter without a name is evaluated each time. */
  readonly name?: string;
  /** The rows to filter, from an index; all when omitted. */
  readonly among?: () => readonly E[];
  readonly test?: (row: E) => boolean;
}

/** The whole list. */
export const ALL = { name: '' } as const;

export interface ListOptions<E> {
  /** `time`: by `updatedAt`, then key. `key`: by key. */
  readonly order: 'time' | 'key';
  /** From when on (ms) the list no longer shows a row; it shows all when omitted. */
  readonly listedUntil?: (row: E) => number;
  /** The platform's clock, ms; needed with `listedUntil`. */
  readonly now?: () => number;
}

interface CachedRows<E> {
  readonly revision: string;
  /** When the next row leaves the list. */
  readonly validUntil: number;
  readonly rows: readonly E[];
}

/** The most rows cached over all filters of a list; a row is a reference of eight bytes. */
const CACHED_ROWS = 2_000_000;

/**
 * A list of a platform in its own order, with duplicate rows and page shifts applied. The list and its filtered views are
 * sorted and filtered once, and again only after a change.
 */
export class ListView<E extends Entity> {
  readonly #collection: ReadonlyCollection<E>;
  readonly #options: ListOptions<E>;
  readonly cache: LRUCache<string, CachedRows<E>>;
  readonly #touched = new Map<string, number>();
  readonly #hidden = new Set<string>();
  #shifts = 0;

  constructor(collection: ReadonlyCollection<E>, options: ListOptions<E>) {
    this.#collection = collection;
    this.#options = options;
    this.cache = new LRUCache({ maxSize: CACHED_ROWS, sizeCalculation: ({ rows }) => rows.length + 1 });
  }

  /** The filtered rows in order. Valid until the next change: do not store it. */
  rows(narrowing: Narrowing<E> = ALL): readonly E[] {
    const now = this.#options.now?.() ?? 0;
    if (narrowing.name === undefined) return this.#build(narrowing, now).rows;
    const revision = `${this.#collection.revision}/${this.#shifts}`;
    const cached = this.cache.get(narrowing.name);
    if (cached?.revision === revision && now < cached.validUntil) return cached.rows;
    const built = this.#build(narrowing, now);
    this.cache.set(narrowing.name, { revision, ...built });
    return built.rows;
  }

  key(row: E): string {
    return this.#collection.key(row);
  }

  /** Shifts a row without changing its content: to the end of a list by time, or out of a list by key. */
  shift(row: E): void {
    if (this.#options.order === 'key') {
      this.#hidden.add(this.key(row));
    } else {
      const newest = this.rows().at(-1)?.updatedAt ?? row.updatedAt;
      this.#touched.set(this.key(row), newest + 1000);
    }
    this.#shifts += 1;
  }

  /** Undoes all shifts. */
  settle(): void {
    this.#shifts += 1;
    this.#touched.clear();
    this.#hidden.clear();
  }

  #build({ among, test }: Narrowing<E>, now: number): Omit<CachedRows<E>, 'revision'> {
    const { order, listedUntil } = this.#options;
    const ordered = order === 'time' && among === undefined && this.#touched.size === 0;
    let validUntil = Number.POSITIVE_INFINITY;
    const rows: E[] = [];
    for (const row of among?.() ?? this.#collection.ordered()) {
      const until = listedUntil?.(row) ?? Number.POSITIVE_INFINITY;
      if (until <= now || test?.(row) === false) continue;
      validUntil = Math.min(validUntil, until);
      const shown = this.#shown(row);
      if (shown === undefined) continue;
      rows.push(shown);
      if (row.faulty?.kind === 'DUPLICATE') rows.push(shown);
    }
    if (!ordered) rows.sort(this.#compare);
    return { validUntil, rows };
  }

  /** The row after page shifts; undefined when a shift removed it. */
  #shown(row: E): E | undefined {
    if (this.#hidden.size === 0 && this.#touched.size === 0) return row;
    const key = this.key(row);
    if (this.#hidden.has(key)) return undefined;
    const updatedAt = this.#touched.get(key);
    return updatedAt === undefined ? row : { ...row, updatedAt };
  }

  readonly #compare = (one: E, other: E): number => {
    if (this.#options.order === 'time' && one.updatedAt !== other.updatedAt) return one.updatedAt - other.updatedAt;
    const [key, otherKey] = [this.key(one), this.key(other)];
    return key < otherKey ? -1 : Number(key > otherKey);
  };
}

/** The index of the first row changed at `since` (ms) or later, in a list by time. */
export function firstSince(rows: readonly Entity[], since: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle]?.updatedAt ?? since) < since) low = middle + 1;
    else high = middle;
  }
  return low;
}
