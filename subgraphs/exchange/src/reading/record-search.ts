import { badInput } from '@queqiao/subgraph/errors';
import {
  connection,
  cursorCodec,
  LARGEST_PAGE,
  readPageArguments,
  type Connection,
  type PageArguments,
} from '@queqiao/subgraph/paging';
import type { RecordTypeName } from '@queqiao/records';
import { regionPrefix } from '@queqiao/records/regions';
import type { Caller } from '@queqiao/subgraph/request';
import { readSearch, recordSearchSql, type Queryable } from '@queqiao/store';
import sql, { empty, join, type Sql } from 'sql-template-tag';
import { z } from 'zod';
import type { RecordReader } from './record-reader.ts';
import type { RecordVersion } from './record-version.ts';

/** Which records are wanted; what is not given does not narrow. */
export interface RecordSearch extends PageArguments {
  readonly type: RecordTypeName;
  readonly system: string | null;
  /** A region, with what lies in it. */
  readonly region: string | null;
  /** Part of the id or of what people call the record. */
  readonly search?: string | null | undefined;
  readonly ids?: readonly string[] | null | undefined;
  /** Whether anybody asks how many there are. */
  readonly total: boolean;
}

const codec = cursorCodec('search1', z.tuple([z.string(), z.string()]));

function inRegions(regions: readonly string[]): Sql {
  return sql` and r.region like any(${regions.map((region) => `${regionPrefix(region)}%`)}::text[])`;
}

function conditions({ type, region, search, ids }: RecordSearch, { regions }: Caller): Sql {
  if (ids != null && ids.length > LARGEST_PAGE) {
    throw badInput(`一次至多 ${LARGEST_PAGE} 个编号 (at most ${LARGEST_PAGE} ids at once)`, 'ids');
  }
  const text = readSearch(search);
  return join(
    [
      sql`r.type = ${type}`,
      ids == null ? empty : sql` and r.id = any(${ids}::text[])`,
      region === null ? empty : inRegions([region]),
      regions === null ? empty : inRegions(regions),
      text === null ? empty : sql` and ${recordSearchSql(type, 'r', text)}`,
    ],
    '',
  );
}

/**
 * A page of the records of a type as they are now, in the order of platform and id. What lies outside of the caller's regions
 * is left out. `systems`: all platforms. Throws BAD_USER_INPUT for `first` out of range, a broken cursor, too long a search.
 */
export async function searchRecords(
  store: Queryable,
  reader: RecordReader,
  systems: readonly string[],
  wanted: RecordSearch,
  caller: Caller,
): Promise<Connection<RecordVersion>> {
  const { type, system } = wanted;
  const { first, after } = readPageArguments(wanted);
  const [afterSystem, afterId] = after === null ? ['', ''] : codec.decode(after);
  const among = systems.filter((each) => (system === null || each === system) && each >= afterSystem);
  const where = conditions(wanted, caller);
  // Each platform's records are read by their key, so that no page sorts all records of a type.
  const keys = await store.query<{ system: string; id: string }>(
    sql`select found.system, found.id from unnest(${among}::text[]) as s (system)
        cross join lateral (
          select r.system, r.id from record as r
          where r.system = s.system and ${where} and (s.system > ${afterSystem} collate "C" or r.id > ${afterId})
          order by r.id limit ${first + 1}
        ) as found
        order by found.system, found.id limit ${first + 1}`,
  );
  const listed = keys.slice(0, first);
  const versions = await reader.find(listed.map((key) => ({ ...key, type, version: null })));
  const edges = listed.flatMap((key, place) => {
    const node = versions[place];
    return node == null ? [] : [{ cursor: codec.encode([key.system, key.id]), node }];
  });
  const all = systems.filter((each) => system === null || each === system);
  const [counted] = wanted.total
    ? await store.query<{ total: number }>(
        sql`select count(*) as total from record as r where r.system = any(${all}::text[]) and ${where}`,
      )
    : [];
  return connection(edges, {
    hasPreviousPage: after !== null,
    hasNextPage: keys.length > first,
    totalCount: counted?.total ?? null,
  });
}
