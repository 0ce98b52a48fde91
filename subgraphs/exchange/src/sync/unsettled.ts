import type { NormalisedRecord, RecordTypeName } from '@queqiao/kit/records';
import type { Queryable } from '@queqiao/kit/store';
import type { Clock } from '@queqiao/kit/time';
import { HOLDERS } from '../writing/bonds.ts';
import { holdersConfirmed, knownHolders } from './queries.ts';

/** After so long, in ms, what hangs on a key that nobody knows is stored all the same. */
const PATIENCE_MS = 600_000;

/** Keys that nobody knew yet, like `School 6100000001`, with the moment when they were first met. */
export type UnsettledKeys = Readonly<Record<string, string>>;

/**
 * Records whose ids begin with the key of another that nobody knows yet. When a school gets a new code, its platform may
 * tell of a major under it before it told of the school, and another platform of outcomes: stored at once, they would be
 * taken for new. They wait until whoever tells of schools was read once more.
 */
export class Unsettled {
  readonly #before: UnsettledKeys;
  readonly #clock: Clock;
  readonly #waiting = new Map<string, string>();

  constructor(before: UnsettledKeys, clock: Clock) {
    this.#before = before;
    this.#clock = clock;
  }

  /** Whether any record waits. */
  get any(): boolean {
    return this.#waiting.size > 0;
  }

  /** What the next run has to know. */
  get keys(): UnsettledKeys {
    return Object.fromEntries(this.#waiting);
  }

  /** The records that can be stored now. */
  async settled(store: Queryable, records: readonly NormalisedRecord[]): Promise<readonly NormalisedRecord[]> {
    if (!records.some(({ type }) => HOLDERS.has(type))) return records;
    const waiting = new Set<string>();
    for (const type of new Set([...HOLDERS.values()].map((holder) => holder.type))) {
      const keys = new Set(records.flatMap((record) => this.#keyOf(record, type) ?? []));
      if (keys.size === 0) continue;
      const known = await store.query<{ id: string }>(knownHolders(type, [...keys]));
      for (const { id } of known) keys.delete(id);
      if (keys.size === 0) continue;
      const confirmed = await store.query<{ confirmed_at: string | null }>(holdersConfirmed(type));
      for (const key of keys) if (this.#waits(`${type} ${key}`, confirmed)) waiting.add(`${type} ${key}`);
    }
    if (waiting.size === 0) return records;
    return records.filter((record) => {
      const holder = HOLDERS.get(record.type);
      return holder === undefined || !waiting.has(`${holder.type} ${this.#keyOf(record, holder.type)}`);
    });
  }

  #keyOf(record: NormalisedRecord, type: RecordTypeName): string | undefined {
    const holder = HOLDERS.get(record.type);
    const key = holder?.type === type ? record.attributes[holder.via] : undefined;
    return typeof key === 'string' ? key : undefined;
  }

  #waits(key: string, confirmed: readonly { readonly confirmed_at: string | null }[]): boolean {
    // Where nobody ever told of the holders, none can have got a new key.
    if (confirmed.every(({ confirmed_at: at }) => at === null)) return false;
    const now = this.#clock();
    const since = this.#waiting.get(key) ?? this.#before[key] ?? new Date(now).toISOString();
    const readSince = confirmed.every(({ confirmed_at: at }) => at !== null && Date.parse(at) > Date.parse(since));
    if (readSince || now - Date.parse(since) > PATIENCE_MS) return false;
    this.#waiting.set(key, since);
    return true;
  }
}
