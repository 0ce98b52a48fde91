import { hash } from 'node:crypto';
import type { NormalisedRecord } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import type { RejectedItem } from './batcher.ts';
import { leaveQuarantine, loadQuarantine, saveQuarantine } from './queries.ts';

interface QuarantineKey {
  readonly type: string;
  readonly key: string;
}

/** Text as the store can hold it: what a platform sends as an id may be anything. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

function keyOf({ id, raw }: RejectedItem): string {
  return id === null ? `sha256:${hash('sha256', JSON.stringify(raw))}` : storable(id);
}

/** The rows of one feed that are set aside, as one run meets them. */
export class Quarantine {
  readonly #system: string;
  readonly #feed: string;
  /** What was there when the run began, or came since. */
  readonly #known: Map<string, QuarantineKey>;
  readonly #met = new Set<string>();
  /** Types of which rows turned up broken that were not known to be, and may stand for any record. */
  readonly suspect = new Set<string>();

  private constructor(system: string, feed: string, known: readonly QuarantineKey[]) {
    this.#system = system;
    this.#feed = feed;
    this.#known = new Map(known.map((entry) => [`${entry.type} ${entry.key}`, entry]));
  }

  static async load(store: Queryable, system: string, feed: string): Promise<Quarantine> {
    return new Quarantine(system, feed, await store.query<QuarantineKey>(loadQuarantine(system, feed)));
  }

  /** Rows that are set aside. */
  get size(): number {
    return this.#known.size;
  }

  /** From here on everything is told once more: what was met before does not count. */
  tellsAgain(): void {
    this.#met.clear();
  }

  /** Whether storing these would change anything: a good version of a row that is set aside takes it out. */
  concerns(records: readonly NormalisedRecord[]): boolean {
    return this.#known.size > 0 && records.some(({ type, id }) => this.#known.has(`${type} ${id}`));
  }

  /** Sets rows aside. `recognised` are the ids among them that records are known by. */
  async enter(
    transaction: Queryable,
    rejected: readonly RejectedItem[],
    recognised: ReadonlySet<string>,
    at: string,
  ): Promise<void> {
    if (rejected.length === 0) return;
    const rows = new Map(rejected.map((item) => [`${item.type} ${keyOf(item)}`, item]));
    for (const [name, item] of rows) {
      const known = this.#known.has(name) || (item.id !== null && recognised.has(`${item.type} ${item.id}`));
      if (!known) this.suspect.add(item.type);
      this.#known.set(name, { type: item.type, key: keyOf(item) });
      this.#met.add(name);
    }
    const items = [...rows.values()];
    await transaction.query(
      saveQuarantine(
        this.#system,
        this.#feed,
        at,
        items.map(({ type }) => type),
        items.map(keyOf),
        items.map(({ id }) => (id === null ? null : storable(id))),
        items.map(({ reason }) => storable(reason)),
        items.map(({ path }) => (path === null ? null : storable(path))),
        items.map(({ raw }) => JSON.stringify(raw)),
      ),
    );
  }

  /** Takes out what is good now. */
  async leave(transaction: Queryable, records: readonly NormalisedRecord[]): Promise<void> {
    await this.#drop(
      transaction,
      records.map(({ type, id }) => `${type} ${id}`),
    );
  }

  /** After everything was told: takes out what was not in it. */
  async leaveUnmet(transaction: Queryable): Promise<void> {
    await this.#drop(
      transaction,
      [...this.#known.keys()].filter((name) => !this.#met.has(name)),
    );
  }

  async #drop(transaction: Queryable, names: readonly string[]): Promise<void> {
    const gone = names.flatMap((name) => {
      const entry = this.#known.get(name);
      return entry === undefined ? [] : [entry];
    });
    if (gone.length === 0) return;
    await transaction.query(
      leaveQuarantine(
        this.#system,
        gone.map(({ type }) => type),
        gone.map(({ key }) => key),
      ),
    );
    for (const { type, key } of gone) this.#known.delete(`${type} ${key}`);
  }
}
