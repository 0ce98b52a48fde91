import type { Entity } from './entities/entity.ts';
import type { RecordKind } from './record-kind.ts';

/** What readers of one list of one platform may ask. */
export interface ReadonlyCollection<T extends Entity> {
  readonly size: number;
  /** Grows with every change of the collection: what an ETag or a cache can hang on. */
  readonly revision: number;
  readonly key: (row: T) => string;
  readonly get: (key: string) => T | undefined;
  readonly has: (key: string) => boolean;
  /** All rows by `updatedAt`, then key (code unit order). Valid until the next change; do not keep it. */
  readonly ordered: () => readonly T[];
  /** The rows whose attribute (an index that the collection declares, like `uscc`) is or contains the value, in no order. */
  readonly by: (index: string, value: string) => readonly T[];
}

/** The rows of one list of one platform, in the platform's order, found by key and by what they refer to. */
export class Collection<T extends Entity> implements ReadonlyCollection<T> {
  readonly system: string;
  readonly kind: RecordKind<T>;
  readonly #rows = new Map<string, T>();
  readonly #indexes: Map<string, Map<string, T[]>>;
  // Made when first asked for and kept in order from then on: sorting a list of a million for each change would not do.
  #ordered: T[] | null = null;
  #revision = 0;

  constructor(system: string, kind: RecordKind<T>) {
    this.system = system;
    this.kind = kind;
    this.#indexes = new Map(kind.indexes.map((index) => [index, new Map<string, T[]>()]));
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

  /** Adds a row, or puts it in the place of the one with its key. */
  put(row: T): void {
    const key = this.key(row);
    this.delete(key);
    this.#rows.set(key, row);
    this.#revision += 1;
    for (const group of this.#groups(row)) group.push(row);
    this.#ordered?.splice(this.#place(row), 0, row);
  }

  /** Takes a row out; gives whether it was there. */
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

  /** Where the row stands, or would stand, in the ordered list. */
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

  /** The groups of all indexes that the row belongs to. */
  #groups(row: T): T[][] {
    const found: T[][] = [];
    for (const [index, groups] of this.#indexes) {
      const told = (row as Readonly<Record<string, unknown>> & T)[index];
      for (const value of new Set(Array.isArray(told) ? (told as string[]) : [String(told)])) {
        let group = groups.get(value);
        if (group === undefined) groups.set(value, (group = []));
        found.push(group);
      }
    }
    return found;
  }
}
