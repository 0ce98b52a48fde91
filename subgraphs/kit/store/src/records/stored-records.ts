import sql, { type Sql } from 'sql-template-tag';
import type { LastKnown, RecordQuery } from '@queqiao/records/provenance';
import type { WithProvenance } from '@queqiao/records/provenance';
import type { NormalisedRecord, RecordTypeName } from '@queqiao/records';
import type { Queryable } from '../database.ts';
import { recordConditions } from './record-conditions.ts';

interface RecordRow {
  readonly id: string;
  readonly version: number;
  readonly region: string;
  readonly attributes: NormalisedRecord['attributes'];
  readonly personal: NormalisedRecord['personal'];
  readonly modified_at: string | null;
  readonly fetched_at: string;
}

interface SyncedType {
  readonly records: number;
  readonly confirmed_at: string | null;
}

/** Columns, then the part after `from`; the record's time is that of the last complete sync run of its type, or of its version. */
function select({ system, type, offset = 0, limit }: RecordQuery, conditions: Sql, confirmedAt: string): Sql {
  return sql`
    select r.id, r.version, r.region, r.attributes, r.modified_at, p.data as personal,
      greatest(r.at, ${confirmedAt}::timestamptz) as fetched_at
    from record as r
    left join record_personal as p using (origin)
    where r.system = ${system} and r.type = ${type} and r.position in (
      select position from record where ${conditions}
      order by modified_at nulls first, id
      limit ${limit ?? null}::bigint offset ${offset}::bigint
    )
    order by r.modified_at nulls first, r.id`;
}

function withProvenance({ system, type }: RecordQuery, row: RecordRow): WithProvenance {
  const { id, region, attributes, personal, version } = row;
  return {
    record: { system, type, id, region, attributes, personal, modifiedAt: row.modified_at, formerId: null },
    fetchedAt: row.fetched_at,
    stale: true,
    version,
  };
}

/** The stored records for resolvers: used when a platform does not answer. */
export class StoredRecords implements LastKnown {
  readonly #store: Queryable;

  constructor(store: Queryable) {
    this.#store = store;
  }

  /**
   * The records of the query, in the order of `modifiedAt`, then id; null when their type was never synchronised completely.
   * Throws a TypeError when the type has no such attribute.
   */
  async find<R extends WithProvenance>(query: RecordQuery): Promise<readonly R[] | null> {
    const type = await this.#syncedType(query);
    if (type?.confirmed_at == null) return null;
    const rows = await this.#store.query<RecordRow>(select(query, recordConditions(query), type.confirmed_at));
    // The query names the type, and its caller is the adapter that normalised these records.
    return rows.map((row) => withProvenance(query, row) as R);
  }

  /** The total of the query on all pages; null when the type was never synchronised completely. */
  async count(query: RecordQuery): Promise<number | null> {
    const type = await this.#syncedType(query);
    if (type?.confirmed_at == null) return null;
    const { ids, where, region } = query;
    if (ids === undefined && region === undefined && Object.keys(where ?? {}).length === 0) return type.records;
    const counted = sql`select count(*) as n from record where ${recordConditions(query)}`;
    const [row] = await this.#store.query<{ n: number }>(counted);
    return row?.n ?? 0;
  }

  /** The current versions of records by id; unknown ones are omitted. */
  async versions(system: string, type: RecordTypeName, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.#store.query<{ id: string; version: number }>(
      sql`select id, version from record where system = ${system} and type = ${type} and id = any(${ids}::text[])`,
    );
    return new Map(rows.map(({ id, version }) => [id, version]));
  }

  async #syncedType({ system, type }: RecordQuery): Promise<SyncedType | undefined> {
    const [row] = await this.#store.query<SyncedType>(
      sql`select records, confirmed_at from synced_type where system = ${system} and type = ${type}`,
    );
    return row;
  }
}
