import {
  connection,
  cursorCodec,
  readPageArguments,
  type Connection,
  type PageArguments,
} from '@queqiao/subgraph/paging';
import type { JsonValue } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import { z } from 'zod';
import { maskPersonal } from './mask-personal.ts';
import { countQuarantine, listQuarantine } from './queries.ts';

/** A row that is set aside, as the schema's `Quarantined` tells it. */
export interface QuarantinedRow {
  readonly system: string;
  readonly type: string;
  readonly id: string | null;
  readonly reason: string;
  readonly path: string | null;
  readonly raw: JsonValue;
  readonly at: string;
}

const codec = cursorCodec('quarantine1', z.tuple([z.iso.datetime(), z.string(), z.string(), z.string()]));

/**
 * A page of the rows that are set aside, newest first, of one system or of all. Throws BAD_USER_INPUT for `first` out of
 * range and a broken cursor.
 */
export async function quarantinePage(
  store: Queryable,
  system: string | null,
  page: PageArguments,
): Promise<Connection<QuarantinedRow>> {
  const { first, after } = readPageArguments(page);
  const position = after === null ? [null, null, null, null] : codec.decode(after);
  const [rows, [count]] = await Promise.all([
    store.query<QuarantinedRow & { key: string }>(listQuarantine(system, ...position, first + 1)),
    store.query<{ total: number }>(countQuarantine(system)),
  ]);
  const edges = rows.slice(0, first).map(({ key, ...row }) => ({
    cursor: codec.encode([row.at, row.system, row.type, key]),
    node: { ...row, raw: maskPersonal(row.type, row.raw) },
  }));
  return connection(edges, {
    hasPreviousPage: after !== null,
    hasNextPage: rows.length > first,
    totalCount: count?.total ?? 0,
  });
}
