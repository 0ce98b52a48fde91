import type { NormalisedRecord, RecordTypeName } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import type { Clock } from '@queqiao/records/time';
import { PARENTS } from '../writing/parent-references.ts';
import { byType } from '../writing/present-versions.ts';
import { findOrigins, parentsConfirmed, knownParents } from './queries.ts';

/** After so long, in ms, a record whose parent is not known is stored all the same. */
const WAIT_MS = 600_000;

/** Keys of parents that were not known yet, like `School 6100000001`, with the moment when they were first met. */
export type PendingKeys = Readonly<Record<string, string>>;

/** The types of parents. */
const PARENT_TYPES: ReadonlySet<RecordTypeName> = new Set([...PARENTS.values()].map(({ type }) => type));

/** The key of a record's parent of that type. */
function keyOf(record: NormalisedRecord, type: RecordTypeName): string | undefined {
  const parent = PARENTS.get(record.type);
  const key = parent?.type === type ? record.attributes[parent.via] : undefined;
  return typeof key === 'string' ? key : undefined;
}

/** The records that are not stored and whose parents of a type were never known, with the parents' keys. */
async function newcomersOf(
  store: Queryable,
  type: RecordTypeName,
  records: readonly NormalisedRecord[],
): Promise<ReadonlyMap<NormalisedRecord, string>> {
  const keys = new Set(records.flatMap((record) => keyOf(record, type) ?? []));
  if (keys.size === 0) return new Map();
  for (const { id } of await store.query<{ id: string }>(knownParents(type, [...keys]))) keys.delete(id);
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
 * Records whose ids begin with the key of a parent that is not known yet. When a school gets a new code, its platform may send
 * a major under it before the school, and another platform outcomes: stored at once, they would be taken for new. They wait
 * until the list of schools was read once more.
 */
export class PendingParents {
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

  /** Whether the parent of any of them is not known, though it has waited. */
  anyOrphan(received: readonly { readonly record: NormalisedRecord }[]): boolean {
    return (
      this.#unknown.size > 0 &&
      received.some(({ record }) => {
        const parent = PARENTS.get(record.type)?.type;
        return parent !== undefined && this.#unknown.has(`${parent} ${keyOf(record, parent)}`);
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
    for (const type of PARENT_TYPES) {
      const newcomers = await newcomersOf(store, type, records);
      if (newcomers.size === 0) continue;
      const confirmed = await store.query<{ confirmed_at: string | null }>(parentsConfirmed(type));
      for (const [record, key] of newcomers) if (this.#waits(`${type} ${key}`, confirmed)) waiting.add(record);
    }
    return waiting.size === 0 ? records : records.filter((record) => !waiting.has(record));
  }

  #waits(key: string, confirmed: readonly { readonly confirmed_at: string | null }[]): boolean {
    // Where no parent was ever received, none can have got a new key.
    if (confirmed.every(({ confirmed_at: at }) => at === null)) return false;
    const now = this.#clock();
    const since = this.#waiting.get(key) ?? this.#before[key] ?? new Date(now).toISOString();
    const readSince = confirmed.every(({ confirmed_at: at }) => at !== null && Date.parse(at) > Date.parse(since));
    if (readSince || now - Date.parse(since) > WAIT_MS) {
      this.#unknown.add(key);
      return false;
    }
    this.#waiting.set(key, since);
    return true;
  }
}
