import { Deadline } from '@queqiao/subgraph/request';
import { systemClock, type Clock } from '@queqiao/records/time';
import type { Fetched, PlatformName } from '../upstream/index.ts';
import { SharedReading } from './shared-reading.ts';

/** Returns the keys of a row; none: the index does not contain it. */
export type IndexKeys<T> = (row: T) => string | readonly string[] | null;

export interface IndexedListOptions<T, I extends string> {
  /** The owner of the list, for messages: an `Upstream`. */
  readonly platform: PlatformName;
  /** Reads the whole list. */
  readonly read: (deadline: Deadline) => Promise<Fetched<readonly T[]>>;
  readonly indexes: Readonly<Record<I, IndexKeys<T>>>;
  /** How long the list is fresh, in ms, and how long after that it is returned while it is refreshed. */
  readonly freshMs: number;
  readonly staleMs: number;
  readonly clock?: Clock;
}

/** A snapshot of a whole list. */
export interface ListSnapshot<T, I extends string> {
  readonly rows: readonly T[];
  readonly fetchedAt: string;
  /** The rows of a key; none: an empty list. */
  readonly find: (index: I, key: string) => readonly T[];
}

/** The time limit of a background reading, in ms. */
const BACKGROUND_MS = 30_000;
const NONE: readonly never[] = [];

function indexRows<T>(rows: readonly T[], keysOf: IndexKeys<T>): Map<string, T[]> {
  const index = new Map<string, T[]>();
  for (const row of rows) {
    const keys = keysOf(row);
    for (const key of new Set(keys === null ? [] : typeof keys === 'string' ? [keys] : keys)) {
      const found = index.get(key);
      if (found === undefined) index.set(key, [row]);
      else found.push(row);
    }
  }
  return index;
}

/**
 * A list that its platform cannot filter, read whole and indexed. Fresh for a while, then returned stale while it is
 * refreshed; concurrent callers share one reading.
 */
export class IndexedList<T, I extends string> {
  readonly #options: IndexedListOptions<T, I>;
  readonly #clock: Clock;
  readonly #reading: SharedReading<ListSnapshot<T, I>>;
  cached: { readonly snapshot: ListSnapshot<T, I>; readonly readAt: number } | null = null;

  constructor(options: IndexedListOptions<T, I>) {
    this.#options = options;
    this.#reading = new SharedReading(options.platform);
    this.#clock = options.clock ?? systemClock;
  }

  async read(deadline: Deadline): Promise<ListSnapshot<T, I>> {
    const cached = this.cached;
    const { freshMs, staleMs } = this.#options;
    if (cached !== null) {
      const age = this.#clock() - cached.readAt;
      if (age < freshMs) return cached.snapshot;
      if (age < freshMs + staleMs) {
        if (!this.#reading.isUnderWay) this.#renew();
        return cached.snapshot;
      }
    }
    return this.#readNow(deadline);
  }

  /**
   * The stale list was returned. Once the refresh has failed it is no longer used: the next caller gets the error, or the
   * last known records.
   */
  #renew(): void {
    this.#readNow(Deadline.after(BACKGROUND_MS)).catch(() => {
      this.cached = null;
    });
  }

  #readNow(deadline: Deadline): Promise<ListSnapshot<T, I>> {
    return this.#reading.run(deadline, async (shared) => {
      const { value, fetchedAt } = await this.#options.read(shared);
      const indexes = new Map<I, Map<string, T[]>>();
      const find = (name: I, key: string): readonly T[] => {
        const index = indexes.get(name) ?? indexRows(value, this.#options.indexes[name]);
        indexes.set(name, index);
        return index.get(key) ?? NONE;
      };
      const snapshot: ListSnapshot<T, I> = { rows: value, fetchedAt, find };
      this.cached = { snapshot, readAt: this.#clock() };
      return snapshot;
    });
  }
}

/** Declares a list that is read whole and indexed; nothing is read before it is used. */
export function indexedList<T, const I extends string>(options: IndexedListOptions<T, I>): IndexedList<T, I> {
  return new IndexedList(options);
}
