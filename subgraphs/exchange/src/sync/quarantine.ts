import { hash } from 'node:crypto';
import type { NormalisedRecord, RecordTypeName } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import type { RejectedItem } from './batcher.ts';
import type { UnrecognisedRows } from '../removals/missing-records.ts';
import { leaveQuarantine, loadQuarantine, markCompared, saveQuarantine } from './queries.ts';

interface QuarantineKey {
  readonly type: string;
  readonly key: string;
  /** Whether it can stand for no record that is known: a reading of the whole list ended since it turned up, or none was known then. */
  readonly compared: boolean;
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
  /** Whether no record of the feed was known when the run began. */
  readonly #first: boolean;
  /** Rows of this reading that stand for no record which is known, and so for any. */
  readonly #unrecognised = new Map<string, RecordTypeName>();

  private constructor(system: string, feed: string, known: readonly QuarantineKey[], first: boolean) {
    this.#system = system;
    this.#feed = feed;
    this.#first = first;
    this.#known = new Map(known.map((entry) => [`${entry.type} ${entry.key}`, entry]));
  }

  /** `versions`: how many of the feed's records were ever written when the run begins. */
  static async load(store: Queryable, system: string, feed: string, versions: number): Promise<Quarantine> {
    const known = await store.query<QuarantineKey>(loadQuarantine(system, feed));
    return new Quarantine(system, feed, known, versions === 0);
  }

  /** Rows that are set aside. */
  get size(): number {
    return this.#known.size;
  }

  /** The rows of this reading that no record is known by. */
  get unrecognised(): UnrecognisedRows {
    const counts = new Map<RecordTypeName, number>();
    const fresh = new Set<RecordTypeName>();
    for (const [name, type] of this.#unrecognised) {
      counts.set(type, (counts.get(type) ?? 0) + 1);
      if (this.#known.get(name)?.compared !== true) fresh.add(type);
    }
    return { counts, fresh };
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
      if (item.id === null || !recognised.has(`${item.type} ${item.id}`)) this.#unrecognised.set(name, item.type);
      const compared = this.#known.get(name)?.compared ?? this.#first;
      this.#known.set(name, { type: item.type, key: keyOf(item), compared });
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
        items.map(({ code }) => code),
        items.map(({ reason }) => storable(reason)),
        items.map(({ path }) => (path === null ? null : storable(path))),
        items.map(({ raw }) => JSON.stringify(raw)),
        this.#first,
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

  /** After the whole list was read: takes out what was not in it; what stays was there when records were found missing. */
  async endReading(transaction: Queryable): Promise<void> {
    await this.#drop(
      transaction,
      [...this.#known.keys()].filter((name) => !this.#met.has(name)),
    );
    const met = [...this.#met].flatMap((name) => this.#known.get(name) ?? []).filter(({ compared }) => !compared);
    if (met.length === 0) return;
    await transaction.query(
      markCompared(
        this.#system,
        met.map(({ type }) => type),
        met.map(({ key }) => key),
      ),
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
