import {
  connection,
  cursorCodec,
  readPageArguments,
  type Connection,
  type PageArguments,
} from '@queqiao/subgraph/paging';
import { badInput } from '@queqiao/subgraph/errors';
import { maskedText, type JsonValue } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import { z } from 'zod';
import { maskPersonal } from './mask-personal.ts';
import { countQuarantine, findQuarantined, groupQuarantine, listQuarantine, noteQuarantine } from './queries.ts';

/** A row that is set aside, as the schema's `Quarantined` has it. */
export interface QuarantinedRow {
  /** Opaque. */
  readonly key: string;
  readonly system: string;
  readonly type: string;
  readonly id: string | null;
  readonly code: string;
  readonly reason: string;
  readonly path: string | null;
  readonly raw: JsonValue;
  readonly at: string;
}

/** Rows that are wrong alike, as the schema's `QuarantineGroup` has them. */
export interface QuarantinedGroup {
  /** Opaque. */
  readonly id: string;
  readonly system: string;
  readonly type: string;
  readonly code: string;
  readonly reason: string;
  readonly count: number;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly sample: QuarantinedRow;
  /** What an operator said of it last; null where nobody has. */
  readonly note: string | null;
  /** Who sees to it; null: nobody in particular. */
  readonly assignee: string | null;
  readonly notedBy: string | null;
  readonly notedAt: string | null;
}

/** Groups at most; the rows of the others can be listed. */
const MOST_GROUPS = 200;

const groupCodec = cursorCodec('group1', z.tuple([z.string(), z.string(), z.string(), z.string().nullable()]));

/** What rows that are wrong alike have in common. */
export interface GroupKey {
  readonly system: string;
  readonly type: string;
  readonly code: string;
  readonly place: string | null;
}

/** The group of an id. Throws BAD_USER_INPUT for what is none. */
export function readGroupId(id: string): GroupKey {
  try {
    const [system, type, code, place] = groupCodec.decode(id);
    return { system, type, code, place };
  } catch {
    throw badInput('id 不是隔离分组的编号 (id is not that of a group in quarantine)', 'id');
  }
}

/** Keeps what an operator says of a group, and who sees to it. */
export async function keepNote(
  store: Queryable,
  { system, type, code, place }: GroupKey,
  {
    note,
    assignee,
    by,
    at,
  }: { readonly note: string; readonly assignee: string | null; readonly by: string; readonly at: string },
): Promise<void> {
  await store.query(noteQuarantine(system, type, code, place, note, assignee, by, at));
}

const keyCodec = cursorCodec('row1', z.tuple([z.string(), z.string(), z.string()]));

/** A row as it is shown: nothing of it names a person or says how to reach one. */
function shown({ system, type, key, id, code, reason, path, raw, at }: QuarantinedRow): QuarantinedRow {
  return {
    key: keyCodec.encode([system, type, key]),
    system,
    type,
    id,
    code,
    reason: maskedText(reason),
    path,
    raw: maskPersonal(type, raw),
    at,
  };
}

/** The row of a key; null where there is none any more. Throws BAD_USER_INPUT for a key that is none. */
export async function quarantinedRow(store: Queryable, key: string): Promise<QuarantinedRow | null> {
  const [row] = await store.query<QuarantinedRow>(findQuarantined(...readKey(key)));
  return row === undefined ? null : shown(row);
}

function readKey(key: string): readonly [system: string, type: string, key: string] {
  try {
    return keyCodec.decode(key);
  } catch {
    throw badInput('key 不是隔离行的键 (key is not the key of a row in quarantine)', 'key');
  }
}

/** The rows of one system or of all by what is wrong with them, the largest groups first. */
export async function quarantineGroups(store: Queryable, system: string | null): Promise<readonly QuarantinedGroup[]> {
  const rows = await store.query<
    QuarantinedRow & {
      count: number;
      first_at: string;
      last_at: string;
      place: string | null;
      note: string | null;
      assignee: string | null;
      noted_by: string | null;
      noted_at: string | null;
    }
  >(groupQuarantine(system, MOST_GROUPS));
  return rows.map(({ count, first_at: firstAt, last_at: lastAt, place, ...row }) => {
    const sample = shown(row);
    const { type, code, reason } = sample;
    const { note, assignee, noted_by: notedBy, noted_at: notedAt } = row;
    const id = groupCodec.encode([sample.system, type, code, place]);
    const said = { note, assignee, notedBy, notedAt };
    return { id, system: sample.system, type, code, reason, count, firstAt, lastAt, sample, ...said };
  });
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
    store.query<QuarantinedRow>(listQuarantine(system, ...position, first + 1)),
    store.query<{ total: number }>(countQuarantine(system)),
  ]);
  const edges = rows.slice(0, first).map((row) => ({
    cursor: codec.encode([row.at, row.system, row.type, row.key]),
    node: shown(row),
  }));
  return connection(edges, {
    hasPreviousPage: after !== null,
    hasNextPage: rows.length > first,
    totalCount: count?.total ?? 0,
  });
}
