import { z } from 'zod';
import { connection, type Connection } from './connection.ts';
import { cursorCodec } from './cursor.ts';
import {
  readPageArguments,
  readWholeListArguments,
  type PageArguments,
  type WholeListArguments,
} from './page-request.ts';

// The key finds the place again when rows were added or removed before it; the index is used when the row itself is gone.
const codec = cursorCodec('list1', z.strictObject({ k: z.string(), i: z.int().nonnegative() }));

/** The index of the cursor's row, or its former index if the row is gone. */
interface CursorPlace {
  readonly index: number;
  readonly isThere: boolean;
}

function placeOf<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  cursor: string,
  argument: 'after' | 'before',
): CursorPlace {
  const { k, i } = codec.decode(cursor, argument);
  const there = rows[i];
  const index = there !== undefined && keyOf(there) === k ? i : rows.findIndex((row) => keyOf(row) === k);
  return index >= 0 ? { index, isThere: true } : { index: Math.min(i, rows.length), isThere: false };
}

/**
 * A page of a list that is completely in memory in a stable order, from its beginning or its end. `keyOf` returns a row's
 * key, distinct within the list. Throws BAD_USER_INPUT for `first` or `last` out of range or together, and an invalid
 * cursor.
 */
export function connectionOf<T>(
  rows: readonly T[],
  page: WholeListArguments,
  keyOf: (row: T) => string,
): Connection<T> {
  const { size, fromEnd, after, before } = readWholeListArguments(page);
  const left = after === null ? null : placeOf(rows, keyOf, after, 'after');
  const right = before === null ? null : placeOf(rows, keyOf, before, 'before');
  const from = left === null ? 0 : left.index + (left.isThere ? 1 : 0);
  const to = Math.max(from, right?.index ?? rows.length);
  const start = fromEnd ? Math.max(from, to - size) : from;
  const edges = rows
    .slice(start, fromEnd ? to : Math.min(to, from + size))
    .map((row, offset) => ({ cursor: codec.encode({ k: keyOf(row), i: start + offset }), node: row }));
  return connection(edges, {
    hasPreviousPage: start > 0,
    hasNextPage: start + edges.length < rows.length,
    totalCount: rows.length,
  });
}

/** A list that is read only as far as needed, such as `CursorList`. */
export interface GrowingList<T> {
  /** The first rows, at least `count` of them unless the list is shorter. */
  readonly take: (count: number) => Promise<{ readonly rows: readonly T[]; readonly complete: boolean }>;
}

/** A page of a growing list; reads no further than the page needs. `totalCount` is null until the list's end is known. */
export async function connectionOfGrowing<T>(
  list: GrowingList<T>,
  page: PageArguments,
  keyOf: (row: T) => string,
): Promise<Connection<T>> {
  const { first, after } = readPageArguments(page);
  const wanted = after === null ? first + 1 : codec.decode(after).i + first + 2;
  const { rows, complete } = await list.take(wanted);
  const whole = connectionOf(rows, page, keyOf);
  return { ...whole, totalCount: complete ? rows.length : null };
}
