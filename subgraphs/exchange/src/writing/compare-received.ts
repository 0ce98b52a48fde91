import type { Queryable } from '@queqiao/store';
import { column, digests } from './columns.ts';
import { byType } from './present-versions.ts';
import { compare } from './queries.ts';
import { CONTENT_BYTES, type ReceivedRecord } from './received-record.ts';

export interface Compared {
  /** Received records that differ from what is stored, or are not stored. */
  readonly differing: readonly ReceivedRecord[];
  /** Those that are as they were, with their origins. */
  readonly same: ReadonlyMap<ReceivedRecord, number>;
}

interface ComparedRow {
  readonly places: number[] | null;
  readonly origins: number[] | null;
  readonly differing: number[] | null;
}

/** Finds out which records need writing, by keys and digests alone: what is unchanged costs no more than this. */
export async function compareReceived(
  store: Queryable,
  system: string,
  received: readonly ReceivedRecord[],
): Promise<Compared> {
  const differing: ReceivedRecord[] = [];
  const same = new Map<ReceivedRecord, number>();
  const keyed = received.map((each) => ({ type: each.record.type, id: each.record.id, each }));
  for (const [type, ofType] of byType(keyed)) {
    const ids = column(ofType.map(({ id }) => id));
    const hashes = digests(ofType.map(({ each }) => each.content.slice(0, CONTENT_BYTES) + each.rest));
    const times = column(ofType.map(({ each }) => each.record.modifiedAt));
    const [row] = await store.query<ComparedRow>(compare(system, type, ids, hashes, times));
    const at = (place: number): ReceivedRecord | undefined => ofType[place - 1]?.each;
    for (const [index, place] of (row?.places ?? []).entries()) {
      const [each, origin] = [at(place), row?.origins?.[index]];
      if (each !== undefined && origin !== undefined) same.set(each, origin);
    }
    for (const place of row?.differing ?? []) {
      const each = at(place);
      if (each !== undefined) differing.push(each);
    }
  }
  return { differing, same };
}
