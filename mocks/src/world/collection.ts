import type { Entity } from './entities/entity.ts';
import type { RecordKind } from './record-kind.ts';

/** The read operations on one list of one platform. */
export interface ReadonlyCollection<T extends Entity> {
  /** The hub's record type of its rows. */
  readonly type: string;
  readonly size: number;
  /** Grows with every change of the collection: a base for ETags and caches. */
  readonly revision: number;
  readonly key: (row: T) => string;
  readonly get: (key: string) => T | undefined;
  readonly has: (key: string) => boolean;
  /** All rows by `updatedAt`, then key (code unit order). Valid until the next change: do not store it. */
  readonly ordered: () => readonly T[];
  /** The rows whose attribute (an index of the collection, like `uscc`) is or contains the value, in no order. */
  readonly by: (index: string, value: string) => readonly T[];
}

/** The rows of one list of one platform, in the platform's order, with lookup by key and by reference. */
export class Collection<T extends Entity> implements ReadonlyCollection<T> {
  readonly system: string;
  readonly kind: RecordKind<T>;
  readonly #rows = new Map<string, T>();
  readonly #indexes: Map<string, Map<string, T[]>>;
  // Sorted on first use and maintained from then on: sorting a list of a million for each change would be too slow.
  #ordered: T[] | null = null;
  #revision = 0;

  constructor(system: string, kind: RecordKind<T>) {
    this.system = system;
    this.kind = kind;
    this.#indexes = new Map(kind.indexes.map((index) => [index, new Map<string, T[]>()]));
  }

  get type(): string {
    return this.kind.type;
  }

  get size(): number {
    return this.#rows.size;
  }

  get revision(): number {
    return this.#revision;
  }

  key = (row: T): string => this.kind.key(row);

  get(key: string): T | undefined {
    return this.#rows.get(key);
  }

  has(key: string): boolean {
    return this.#rows.has(key);
  }

  ordered(): readonly T[] {
    this.#ordered ??= [...this.#rows.values()].toSorted((left, right) => this.#compare(left, right));
    return this.#ordered;
  }

  by(index: string, value: string): readonly T[] {
    const groups = this.#indexes.get(index);
    if (groups === undefined) throw new RangeError(`${this.kind.type} has no index ${index}`);
    return [...(groups.get(value) ?? [])];
  }

  values(): IterableIterator<T> {
    return this.#rows.values();
  }

  /** Adds a row, or replaces the one with its key. */
  put(row: T): void {
    const key = this.key(row);
    this.delete(key);
    this.#rows.set(key, row);
    this.#revision += 1;
    for (const group of this.#groups(row)) group.push(row);
    this.#ordered?.splice(this.#place(row), 0, row);
  }

  /** Removes a row; returns whether it existed. */
  delete(key: string): boolean {
    const row = this.#rows.get(key);
    if (row === undefined) return false;
    this.#ordered?.splice(this.#place(row), 1);
    for (const group of this.#groups(row)) group.splice(group.indexOf(row), 1);
    this.#rows.delete(key);
    this.#revision += 1;
    return true;
  }

  #compare(left: T, right: T): number {
    if (left.updatedAt !== right.updatedAt) return left.updatedAt - right.updatedAt;
    const [one, other] = [this.key(left), this.key(right)];
    return one === other ? 0 : one < other ? -1 : 1;
  }

  /** The position of the row, or where it would be inserted, in the ordered list. */
  #place(row: T): number {
    const list = this.#ordered ?? [];
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(list[middle] as T, row) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The groups of all indexes that contain the row. */
  #groups(row: T): T[][] {
    const found: T[][] = [];
    for (const [index, groups] of this.#indexes) {
      const indexed = (row as Readonly<Record<string, unknown>> & T)[index];
      for (const value of new Set(Array.isArray(indexed) ? (indexed as string[]) : [String(indexed)])) {
        let group = groups.get(value);
        if (group === undefined) groups.set(value, (group = []));
        found.push(group);
      }
    }
    return found;
  }
}
