import { LRUCache } from 'lru-cache';
import type { Deadline } from '@queqiao/subgraph/request';
import type { Clock } from '@queqiao/records/time';
import { systemClock } from '@queqiao/records/time';
import type { Fetched, ListBounds, PlatformName } from '../upstream/index.ts';
import { ListProgress } from './list-progress.ts';
import { SharedReading } from './shared-reading.ts';

/** A page of a list that is read by cursor. */
export interface CursorPage<T> {
  readonly rows: readonly T[];
  readonly next: string | null;
}

export interface CursorListSource<T> {
  /** The owner of the list, for messages: an `Upstream`. */
  readonly platform: PlatformName;
  readonly keyOf: (row: T) => string;
  readonly bounds: ListBounds;
  /** Reads the page at a cursor; null is the first. */
  readonly read: (cursor: string | null, deadline: Deadline) => Promise<Fetched<CursorPage<T>>>;
}

export interface Taken<T> {
  readonly rows: readonly T[];
  /** Whether the list ends here. */
  readonly complete: boolean;
  /** When the oldest of its pages was received. */
  readonly fetchedAt: string;
}

/**
 * A list that is read by cursor, only as far as callers need it. Concurrent callers share each page. A row that moved during
 * reading stays at its first place, in its latest version.
 */
export class CursorList<T> {
  readonly #source: CursorListSource<T>;
  readonly #rows: T[] = [];
  readonly #places = new Map<string, number>();
  readonly #progress: ListProgress;
  #cursor: string | null = null;
  #complete = false;
  #fetchedAt: string | null = null;
  readonly #reading: SharedReading<void>;

  constructor(source: CursorListSource<T>) {
    this.#source = source;
    this.#progress = new ListProgress(source.bounds);
    this.#reading = new SharedReading(source.platform);
  }

  /**
   * The first rows, at least `count` of them unless the list is shorter; resolves as soon as they are known. Throws the error
   * of `bounds.breach` for an endless list.
   */
  async take(count: number, deadline: Deadline): Promise<Taken<T>> {
    while (this.#rows.length < count && !this.#complete) {
      await this.#reading.run(deadline, (shared) => this.#readPage(shared));
    }
    return { rows: [...this.#rows], complete: this.#complete, fetchedAt: this.#fetchedAt ?? new Date().toISOString() };
  }

  /** All rows. */
  async all(deadline: Deadline): Promise<Taken<T>> {
    return this.take(Number.POSITIVE_INFINITY, deadline);
  }

  async #readPage(deadline: Deadline): Promise<void> {
    const { value, fetchedAt } = await this.#source.read(this.#cursor, deadline);
    if (value.next !== null) this.#progress.page(value.rows.map(this.#source.keyOf));
    for (const row of value.rows) {
      const key = this.#source.keyOf(row);
      const place = this.#places.get(key);
      if (place === undefined) this.#places.set(key, this.#rows.push(row) - 1);
      else this.#rows[place] = row;
    }
    if (this.#fetchedAt === null || fetchedAt < this.#fetchedAt) this.#fetchedAt = fetchedAt;
    this.#cursor = value.next;
    this.#complete = value.next === null;
  }
}

export interface CursorLists<T> {
  /** The list of `key`, started anew when it does not exist or is too old. */
  readonly get: (key: string, source: () => CursorListSource<T>) => CursorList<T>;
}

/** Caches cursor lists for `freshMs`, so that the parts of one operation, and the next ones, read them once. */
export function cursorLists<T>(options: {
  readonly freshMs: number;
  /** The most cached lists. Default: 500. */
  readonly most?: number;
  readonly clock?: Clock;
}): CursorLists<T> {
  const lists = new LRUCache<string, CursorList<T>>({
    max: options.most ?? 500,
    ttl: options.freshMs,
    ttlResolution: 0,
    perf: { now: options.clock ?? systemClock },
  });
  return {
    get(key, source) {
      const known = lists.get(key);
      if (known !== undefined) return known;
      const list = new CursorList(source());
      lists.set(key, list);
      return list;
    },
  };
}
