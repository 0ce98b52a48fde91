import { recordsOf, type ReceivedRow } from '@queqiao/platform/contracts';
import { badInput } from '@queqiao/subgraph/errors';
import { ListProgress, type NumberedPage } from '@queqiao/platform/lists';
import type { ScanSource } from '@queqiao/subgraph/paging';
import {
  live,
  platformFirst,
  type LastKnown,
  type RecordQuery,
  type WithProvenance,
} from '@queqiao/records/provenance';
import type { NormalisedRecord } from '@queqiao/records';
import type { Fetched, ListBounds } from '@queqiao/platform/upstream';
import { PAGE_SIZE } from './client.ts';

/** One list at one installation, read page by page until enough rows are found. */
export interface PageScan<R extends NormalisedRecord> {
  /** Reads a page, counted from 1. */
  readonly read: (pageNum: number) => Promise<Fetched<NumberedPage<ReceivedRow<R>>>>;
  readonly bounds: ListBounds;
  /** The same query for the record store. */
  readonly query: Omit<RecordQuery, 'offset' | 'limit'>;
  readonly lastKnown: LastKnown | undefined;
}

/** The most pages requested in advance at a time. */
const LARGEST_WINDOW = 8;

/** The page in a cursor's token; throws BAD_USER_INPUT for a token that this list did not issue. */
function pageOf(token: string): number {
  if (/^[1-9]\d{0,6}$/.test(token)) return Number(token);
  throw badInput('after 不是本列表给出的游标 (after is not a cursor of this list)', 'after');
}

/**
 * A list of one installation as a source of `scanConnection`. One page is read first; if it does not hold enough rows, the
 * next ones are requested two, four, eight at a time, so that a filter unknown to the platform costs few round trips.
 */
export function pageScan<R extends NormalisedRecord>({
  read,
  bounds,
  query,
  lastKnown,
}: PageScan<R>): ScanSource<WithProvenance<R>> {
  let window = 2;
  let last: number | null = null;
  let askedTo = 0;
  const progress = new ListProgress(bounds);

  /** Requests the pages after this one in advance; whoever needs one requests it again and gets the error, if any. */
  function askAhead(pageNum: number): void {
    if (last === null || pageNum <= askedTo) return;
    askedTo = Math.min(pageNum + window - 1, last);
    for (let ahead = pageNum + 1; ahead <= askedTo; ahead++) read(ahead).catch(() => {});
    window = Math.min(window * 2, LARGEST_WINDOW);
  }

  return {
    name: query.system,
    read(token) {
      const pageNum = token === null ? 1 : pageOf(token);
      const next = (more: boolean): string | null => (more ? String(pageNum + 1) : null);
      return platformFirst<WithProvenance<R>, { rows: readonly WithProvenance<R>[]; next: string | null }>(
        lastKnown,
        { ...query, offset: (pageNum - 1) * PAGE_SIZE, limit: PAGE_SIZE },
        async () => {
          askAhead(pageNum);
          const { value, fetchedAt } = await read(pageNum);
          last = Math.ceil(value.total / PAGE_SIZE);
          if (pageNum < last) progress.page(value.rows.map(({ key }) => key));
          return { rows: recordsOf(value.rows).map((record) => live(record, fetchedAt)), next: next(pageNum < last) };
        },
        (rows) => ({ rows, next: next(rows.length === PAGE_SIZE) }),
      );
    },
  };
}
