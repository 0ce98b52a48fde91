import LinkHeader from 'http-link-header';
import type { Fetched, ListBounds } from '../upstream/index.ts';
import { ListProgress } from './list-progress.ts';
import { keyed, wholeList, type Reading, type RowKey } from './whole-list.ts';

/** A page of a list without a total, which only says whether another page follows. */
export interface LinkedPage<T> {
  readonly rows: readonly T[];
  /** Whether the platform announces another page. */
  readonly hasNext: boolean;
  /** Whether another page may follow anyway; it counts only if it has new rows. Default: false. */
  readonly mayHaveNext?: boolean;
}

export interface LinkedPages<T> {
  readonly keyOf: RowKey<T>;
  readonly bounds: ListBounds;
  /**
   * The number of pages requested in advance at first; doubled each time there are more, up to 16. Errors of pages past the
   * end are ignored. Default: 4.
   */
  readonly window?: number;
  /** Reads page `page` (from 1); past the end it has no rows. `again`: the list moved, so cached answers must be revalidated. */
  readonly read: (page: number, again: boolean) => Promise<Fetched<LinkedPage<T>>>;
  /**
   * Reads until two readings agree, for callers to whom absence means deletion; the second is cheap where pages are
   * revalidated. Default: false.
   */
  readonly settled?: boolean;
}

const WINDOW = 4;
const WIDEST = 16;

/** Whether a `Link` header (RFC 8288) has a next page. */
export function hasNextLink(header: string | undefined): boolean {
  return header !== undefined && LinkHeader.parse(header).rel('next').length > 0;
}

/**
 * All rows of a list of unknown length, read a window of pages at a time. Throws the error of `bounds.breach` for an endless
 * list.
 */
export function linkedPages<T>(list: LinkedPages<T>): Promise<Fetched<readonly T[]>> {
  const readAll = async (reading: number): Promise<Reading<T>> => {
    const pages: Fetched<LinkedPage<T>>[] = [];
    const progress = new ListProgress(list.bounds);
    const goesOn = ({ rows, hasNext, mayHaveNext }: LinkedPage<T>): boolean => {
      const isNew = progress.page(rows.map((row) => keyed(row, list.keyOf)));
      return hasNext || (mayHaveNext === true && isNew);
    };
    let width = list.window ?? WINDOW;
    for (let begin = 1, ended = false; !ended; begin += width, width = Math.min(width * 2, WIDEST)) {
      const ahead = Array.from({ length: width }, (_, at) => list.read(begin + at, reading > 0));
      // A platform may refuse a page past the end: only the pages awaited below can fail the list.
      for (const page of ahead) page.catch(() => {});
      for (const promised of ahead) {
        const page = await promised;
        pages.push(page);
        ended = !goesOn(page.value);
        if (ended) break;
      }
    }
    return {
      rows: pages.flatMap((page) => page.value.rows),
      totals: [],
      fetchedAt: pages.map((page) => page.fetchedAt).reduce((a, b) => (a < b ? a : b)),
    };
  };
  return wholeList(readAll, { keyOf: list.keyOf, bounds: list.bounds, settled: list.settled ?? false });
}
