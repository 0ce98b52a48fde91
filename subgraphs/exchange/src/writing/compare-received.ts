import type { RecordTypeName } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import { column, digests } from './columns.ts';
import { compare } from './queries.ts';
import { CONTENT_BYTES, type ReceivedRecord } from './received-record.ts';

export interface Compared {
  /** Told records that differ from what is stored, or are not stored. */
  readonly differing: readonly ReceivedRecord[];
  /** Origins of those that are as they were. */
  readonly same: readonly number[];
}

/** Tells which records need writing, by keys and digests alone: what is unchanged costs no more than this. */
export async function compareReceived(
  store: Queryable,
  system: string,
  told: readonly ReceivedRecord[],
): Promise<Compared> {
  const differing: ReceivedRecord[] = [];
  const same: number[] = [];
  const types = new Map<RecordTypeName, ReceivedRecord[]>();
  for (const each of told) {
    const ofType = types.get(each.record.type);
    if (ofType === undefined) types.set(each.record.type, [each]);
    else ofType.push(each);
  }
  for (const [type, ofType] of types) {
    const ids = column(ofType.map(({ record }) => record.id));
    const hashes = digests(ofType.map((each) => each.content.slice(0, CONTENT_BYTES) + each.told));
    const times = column(ofType.map(({ record }) => record.modifiedAt));
    const [row] = await store.query<{ same: number[] | null; differing: number[] | null }>(
      compare(system, type, ids, hashes, times),
    );
    for (const origin of row?.same ?? []) same.push(origin);
    for (const place of row?.differing ?? []) {
      const each = ofType[place - 1];
      if (each !== undefined) differing.push(each);
    }
  }
  return { differing, same };
}
