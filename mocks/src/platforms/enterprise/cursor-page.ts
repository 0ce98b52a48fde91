import { z } from 'zod';
import { countText } from '../argument-types.ts';
import { readCursor, writeCursor, type Position } from './cursor.ts';

/** The arguments of every list's page. */
export const PAGE_ARGUMENTS = {
  limit: countText(1, 200).default(50),
  cursor: z.string().max(400).optional(),
};

/** A moment, RFC 3339 with zone. */
export const moment = z.iso
  .datetime({ offset: true, error: 'not an RFC 3339 time' })
  .transform((text) => Date.parse(text));

/** The rows of one page, and the cursor of the next. */
export interface CursorPage<E> {
  readonly rows: readonly E[];
  readonly nextCursor: string | null;
}

/** The sort key of a row. */
export type SortKey<E> = (row: E) => Pick<Position, 'at' | 'key'>;

/** A page of rows ordered by their sort key. Throws a Refusal for an invalid cursor. */
export function cursorPage<E>(
  rows: readonly E[],
  sortKey: SortKey<E>,
  { limit, cursor, from = 0 }: { readonly limit: number; readonly cursor: string | undefined; readonly from?: number },
): CursorPage<E> {
  const start = cursor === undefined ? from : Math.max(from, firstAfter(rows, sortKey, readCursor(cursor)));
  const page = rows.slice(start, start + limit);
  const last = start + page.length - 1;
  const more = page.length > 0 && last + 1 < rows.length;
  return { rows: page, nextCursor: more ? writeCursor(position(rows, sortKey, last)) : null };
}

/** The cursor after the last row; null when there are no rows. */
export function endOf<E>(rows: readonly E[], sortKey: SortKey<E>): string | null {
  return rows.length === 0 ? null : writeCursor(position(rows, sortKey, rows.length - 1));
}

function position<E>(rows: readonly E[], sortKey: SortKey<E>, place: number): Position {
  const row = rows[place] as E;
  return { ...sortKey(row), copy: place > 0 && rows[place - 1] === row ? 1 : 0 };
}

function firstAfter<E>(rows: readonly E[], sortKey: SortKey<E>, after: Position): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (liesAfter(position(rows, sortKey, middle), after)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function liesAfter(one: Position, other: Position): boolean {
  if (one.at !== other.at) return one.at > other.at;
  return one.key === other.key ? one.copy > other.copy : one.key > other.key;
}
