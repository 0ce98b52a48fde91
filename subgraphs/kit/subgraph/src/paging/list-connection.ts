import { z } from 'zod';
import { connection, type Connection } from './connection.ts';
import { cursorCodec } from './cursor.ts';
import { readPageArguments, type PageArguments } from './page-request.ts';

// The key finds the place again when rows were added or removed before it; the index is used when the row itself is gone.
const codec = cursorCodec('list1', z.strictObject({ k: z.string(), i: z.int().nonnegative() }));

/** The index in `rows` where the page after the cursor begins. */
function startAfter<T>(rows: readonly T[], keyOf: (row: T) => string, after: string | null): number {
  if (after === null) return 0;
  const { k, i } = codec.decode(after);
  const there = rows[i];
  if (there !== undefined && keyOf(there) === k) return i + 1;
  const found = rows.findIndex((row) => keyOf(row) === k);
  return found >= 0 ? found + 1 : Math.min(i, rows.length);
}

/**
 * A page of a list that is completely in memory in a stable order. `keyOf` returns a row's key, distinct within the list.
 * Throws BAD_USER_INPUT for `first` out of range and an invalid cursor.
 */
export function connectionOf<T>(rows: readonly T[], page: PageArguments, keyOf: (row: T) => string): Connection<T> {
  const { first, after } = readPageArguments(page);
  const start = startAfter(rows, keyOf, after);
  const edges = rows
    .slice(start, start + first)
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
