import type { Fetched, ListBounds } from '../upstream/index.ts';
import { ListProgress } from './list-progress.ts';
import { sideBySide } from './side-by-side.ts';
import { keyed, wholeList, type Reading, type RowKey } from './whole-list.ts';

/** A page of a list with a total. */
export interface NumberedPage<T> {
  readonly rows: readonly T[];
  readonly total: number;
}

export interface NumberedPages<T> {
  readonly pageSize: number;
  readonly keyOf: RowKey<T>;
  readonly bounds: ListBounds;
  /** Concurrent page requests after the first. Default: 8. */
  readonly width?: number;
  /** Reads until no row can be missing, for callers to whom absence means deletion. Default: false. */
  readonly settled?: boolean;
  /** Reads page `page` (from 1). `again`: the list moved, so the cache is bypassed. */
  readonly read: (page: number, again: boolean) => Promise<Fetched<NumberedPage<T>>>;
}

const WIDTH = 8;

/**
 * All rows of a list with a total: the first page, then all others concurrently. Throws the error of `bounds.breach` for an
 * impossible total.
 */
export function numberedPages<T>(list: NumberedPages<T>): Promise<Fetched<readonly T[]>> {
  const readAll = async (reading: number): Promise<Reading<T>> => {
    const again = reading > 0;
    const { maxRows, breach } = list.bounds;
    const progress = new ListProgress(list.bounds);
    const read = async (number: number): Promise<Fetched<NumberedPage<T>>> => {
      const page = await list.read(number, again);
      const { rows, total } = page.value;
      if (rows.length === 0 && total > (number - 1) * list.pageSize) {
        throw breach(`page ${number} is empty though the platform counts ${total} rows`);
      }
      if (rows.length > 0) progress.page(rows.map((row) => keyed(row, list.keyOf)));
      return page;
    };
    const first = await read(1);
    if (first.value.total > maxRows) throw breach(`the platform counts ${first.value.total} rows`);
    const last = Math.ceil(first.value.total / list.pageSize);
    const others = await sideBySide(2, last, list.width ?? WIDTH, read);
    const pages = [first, ...others];
    return {
      rows: pages.flatMap((page) => page.value.rows),
      totals: pages.map((page) => page.value.total),
      fetchedAt: pages.map((page) => page.fetchedAt).reduce((a, b) => (a < b ? a : b)),
    };
  };
  return wholeList(readAll, { keyOf: list.keyOf, bounds: list.bounds, settled: list.settled ?? false });
}
