import type { NormalisedRecord, RecordTypeName } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import { column } from './columns.ts';
import { findPresent } from './queries.ts';

/** What names a record within its system. */
export interface RecordKey {
  readonly type: RecordTypeName;
  readonly id: string;
}

/** The version of a record that is in force, without what it says. */
export interface PresentVersion {
  readonly id: string;
  readonly position: number;
  readonly origin: number;
  readonly version: number;
  readonly removed: boolean;
  readonly content_hash: Uint8Array;
  readonly told_hash: Uint8Array;
  readonly region: string;
  readonly modified_at: string | null;
  readonly first_seen_at: string;
}

/** What a version says, as the store gives it. */
export interface VersionContent {
  readonly attributes: NormalisedRecord['attributes'];
  readonly personal: NormalisedRecord['personal'];
}

/** The keys by type. */
export function byType<K extends RecordKey>(keys: Iterable<K>): ReadonlyMap<RecordTypeName, readonly K[]> {
  const types = new Map<RecordTypeName, K[]>();
  for (const key of keys) {
    const ofType = types.get(key.type);
    if (ofType === undefined) types.set(key.type, [key]);
    else ofType.push(key);
  }
  return types;
}

/** Present versions of one system by key. */
export class PresentVersions {
  readonly #byKey = new Map<string, PresentVersion>();

  static async of(store: Queryable, system: string, keys: readonly RecordKey[]): Promise<PresentVersions> {
    const found = new PresentVersions();
    for (const [type, ofType] of byType(keys)) {
      const ids = [...new Set(ofType.map(({ id }) => id))];
      const rows = await store.query<PresentVersion>(findPresent(system, type, column(ids)));
      for (const row of rows) found.#byKey.set(`${type} ${row.id}`, row);
    }
    return found;
  }

  get({ type, id }: RecordKey): PresentVersion | undefined {
    return this.#byKey.get(`${type} ${id}`);
  }

  /** Like `get`, but for records that are not removed. */
  live(key: RecordKey): PresentVersion | undefined {
    const present = this.get(key);
    return present?.removed === false ? present : undefined;
  }
}
