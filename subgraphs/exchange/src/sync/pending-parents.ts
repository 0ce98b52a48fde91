import type { NormalisedRecord, RecordTypeName } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import type { Clock } from '@queqiao/records/time';
import { HOLDERS } from '../writing/parent-references.ts';
import { byType } from '../writing/present-versions.ts';
import { findOrigins, holdersConfirmed, knownHolders } from './queries.ts';

/** After so long, in ms, what hangs on a key that nobody knows is stored all the same. */
const PATIENCE_MS = 600_000;

/** Keys that nobody knew yet, like `School 6100000001`, with the moment when they were first met. */
export type PendingKeys = Readonly<Record<string, string>>;

/** The types that others hang on. */
const HOLDING: ReadonlySet<RecordTypeName> = new Set([...HOLDERS.values()].map(({ type }) => type));

/** The key of a type that a record hangs on. */
function keyOf(record: NormalisedRecord, type: RecordTypeName): string | undefined {
  const holder = HOLDERS.get(record.type);
  const key = holder?.type === type ? record.attributes[holder.via] : undefined;
  return typeof key === 'string' ? key : undefined;
}

/** The records that are not stored and hang on keys of a type that nobody ever knew, with those keys. */
async function newcomersOf(
  store: Queryable,
  type: RecordTypeName,
  records: readonly NormalisedRecord[],
): Promise<ReadonlyMap<NormalisedRecord, string>> {
  const keys = new Set(records.flatMap((record) => keyOf(record, type) ?? []));
  if (keys.size === 0) return new Map();
  for (const { id } of await store.query<{ id: string }>(knownHolders(type, [...keys]))) keys.delete(id);
  const hanging = new Map<NormalisedRecord, string>();
  for (const record of records) {
    const key = keyOf(record, type);
    if (key !== undefined && keys.has(key)) hanging.set(record, key);
  }
  for (const [own, ofType] of byType(hanging.keys())) {
    const system = ofType[0]?.system ?? '';
    const stored = await store.query<{ id: string }>(
      findOrigins(
        system,
        own,
        ofType.map(({ id }) => id),
      ),
    );
    const ids = new Set(stored.map(({ id }) => id));
    for (const record of ofType) if (ids.has(record.id)) hanging.delete(record);
  }
  return hanging;
}

/**
 * Records whose ids begin with the key of another that nobody knows yet. When a school gets a new code, its platform may
 * tell of a major under it before it told of the school, and another platform of outcomes: stored at once, they would be
 * taken for new. They wait until whoever tells of schools was read once more.
 */
export class Unsettled {
  readonly #before: PendingKeys;
  readonly #clock: Clock;
  readonly #waiting = new Map<string, string>();
  readonly #unknown = new Set<string>();

  constructor(before: PendingKeys, clock: Clock) {
    this.#before = before;
    this.#clock = clock;
  }

  /** Whether any record waits. */
  get any(): boolean {
    return this.#waiting.size > 0;
  }

  /** Whether any of them hangs on a key that nobody knows, though it has waited. */
  anyOrphan(told: readonly { readonly record: NormalisedRecord }[]): boolean {
    return (
      this.#unknown.size > 0 &&
      told.some(({ record }) => {
        const holder = HOLDERS.get(record.type)?.type;
        return holder !== undefined && this.#unknown.has(`${holder} ${keyOf(record, holder)}`);
      })
    );
  }

  /** What the next run has to know. */
  get keys(): PendingKeys {
    return Object.fromEntries(this.#waiting);
  }

  /** The records that can be stored now: those that are there already, under whatever key, among them. */
  async settled(store: Queryable, records: readonly NormalisedRecord[]): Promise<readonly NormalisedRecord[]> {
    const waiting = new Set<NormalisedRecord>();
    for (const type of HOLDING) {
      const newcomers = await newcomersOf(store, type, records);
      if (newcomers.size === 0) continue;
      const confirmed = await store.query<{ confirmed_at: string | null }>(holdersConfirmed(type));
      for (const [record, key] of newcomers) if (this.#waits(`${type} ${key}`, confirmed)) waiting.add(record);
    }
    return waiting.size === 0 ? records : records.filter((record) => !waiting.has(record));
  }

  #waits(key: string, confirmed: readonly { readonly confirmed_at: string | null }[]): boolean {
    // Where nobody ever told of the holders, none can have got a new key.
    if (confirmed.every(({ confirmed_at: at }) => at === null)) return false;
    const now = this.#clock();
    const since = this.#waiting.get(key) ?? this.#before[key] ?? new Date(now).toISOString();
    const readSince = confirmed.every(({ confirmed_at: at }) => at !== null && Date.parse(at) > Date.parse(since));
    if (readSince || now - Date.parse(since) > PATIENCE_MS) {
      this.#unknown.add(key);
      return false;
    }
    this.#waiting.set(key, since);
    return true;
  }
}
