import type { Fetched } from '../upstream/index.ts';
import { sideBySide } from './side-by-side.ts';
import { wholeList, type Reading, type RowKey } from './whole-list.ts';

/** A page of a list that tells its total. */
export interface NumberedPage<T> {
  readonly rows: readonly T[];
  readonly total: number;
}

export interface NumberedPages<T> {
  readonly pageSize: number;
  readonly keyOf: RowKey<T>;
  /** Pages read at a time after the first. Default: 8. */
  readonly width?: number;
  /** Read on until it is certain that nothing was missed, for a reader to whom absence means deletion. Default: false. */
  readonly settled?: boolean;
  /** Reads page `page` (from 1). `again`: the list moved, so no kept answer will do. */
  readonly read: (page: number, again: boolean) => Promise<Fetched<NumberedPage<T>>>;
}

const WIDTH = 8;

/** All rows of a list that tells its total: the first page, then all others side by side. */
export function numberedPages<T>(list: NumberedPages<T>): Promise<Fetched<readonly T[]>> {
  const readAll = async (reading: number): Promise<Reading<T>> => {
    const again = reading > 0;
    const first = await list.read(1, again);
    const last = Math.ceil(first.value.total / list.pageSize);
    const others = await sideBySide(2, last, list.width ?? WIDTH, (page) => list.read(page, again));
    const pages = [first, ...others];
    return {
      rows: pages.flatMap((page) => page.value.rows),
      totals: pages.map((page) => page.value.total),
      fetchedAt: pages.map((page) => page.fetchedAt).reduce((a, b) => (a < b ? a : b)),
    };
  };
  return wholeList(readAll, { keyOf: list.keyOf, settled: list.settled ?? false });
}
