import {
  connection,
  cursorCodec,
  readPageArguments,
  type Connection,
  type PageArguments,
} from '@queqiao/subgraph/paging';
import { regionContains } from '@queqiao/records/regions';
import type { Caller } from '@queqiao/subgraph/request';
import type { Queryable } from '@queqiao/store';
import { z } from 'zod';
import { findLive, findReferred, findVersions, listVersions } from './queries.ts';
import { versionOf, type RecordVersion, type VersionRow } from './record-version.ts';

/** What names a record. */
export interface ExternalKey {
  readonly system: string;
  readonly type: string;
  readonly id: string;
}

/** What another record names it by, whichever platform it is of. */
export type ReferredKey = Pick<ExternalKey, 'type' | 'id'>;

/** What names one version of it; null: the present one. */
export interface VersionKey extends ExternalKey {
  readonly version: number | null;
}

/** A record that another refers to. */
export type ReferredRecord = Pick<RecordVersion, 'type' | 'id' | 'attributes'>;

const codec = cursorCodec('version1', z.int());

/** Whether a caller may see a record of this region. */
export function mayBeRead({ regions }: Caller, { region }: Pick<RecordVersion, 'region'>): boolean {
  return regions === null || regions.some((own) => regionContains(own, region));
}

/** Reads records and their versions. */
export class RecordReader {
  readonly #store: Queryable;

  constructor(store: Queryable) {
    this.#store = store;
  }

  /** The versions that the keys name, in their order; null where there is none. */
  async find(keys: readonly VersionKey[]): Promise<readonly (RecordVersion | null)[]> {
    const rows = await this.#store.query<VersionRow & { place: number }>(
      findVersions(
        keys.map(({ system }) => system),
        keys.map(({ type }) => type),
        keys.map(({ id }) => id),
        keys.map(({ version }) => version),
      ),
    );
    const found = new Map(rows.map((row) => [row.place, versionOf(row)]));
    return keys.map((_, index) => found.get(index + 1) ?? null);
  }

  /** Whether each key stands for a record that is there. */
  async areLive(keys: readonly ExternalKey[]): Promise<readonly boolean[]> {
    const rows = await this.#store.query<{ place: number }>(
      findLive(
        keys.map(({ system }) => system),
        keys.map(({ type }) => type),
        keys.map(({ id }) => id),
      ),
    );
    const live = new Set(rows.map(({ place }) => place));
    return keys.map((_, index) => live.has(index + 1));
  }

  /** The records that others refer to, as they are now: of several platforms with one, the first by name. */
  referred(keys: readonly ReferredKey[]): Promise<readonly ReferredRecord[]> {
    return this.#store.query<ReferredRecord>(
      findReferred(
        keys.map(({ type }) => type),
        keys.map(({ id }) => id),
      ),
    );
  }

  /**
   * A page of all versions of the record that one of them belongs to, newest first, those under former keys included. What
   * lies outside of the caller's regions is left out. Throws BAD_USER_INPUT for `first` out of range and a broken cursor.
   */
  async versions(
    { system, type, id, version }: ExternalKey & { readonly version: number },
    page: PageArguments,
    caller: Caller,
  ): Promise<Connection<RecordVersion>> {
    const { first, after } = readPageArguments(page);
    const before = after === null ? null : codec.decode(after);
    const rows = await this.#store.query<VersionRow & { position: number; total: number }>(
      listVersions(system, type, id, version, before, first + 1),
    );
    const edges = rows
      .slice(0, first)
      .map((row) => ({ cursor: codec.encode(row.position), node: versionOf(row) }))
      .filter(({ node }) => mayBeRead(caller, node));
    return connection(edges, {
      hasPreviousPage: after !== null,
      hasNextPage: rows.length > first,
      totalCount: caller.regions === null ? (rows[0]?.total ?? 0) : null,
    });
  }
}
