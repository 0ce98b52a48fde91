import type { ReceivedRow } from '@queqiao/platform/contracts';
import { ListProgress, type CursorPage } from '@queqiao/platform/lists';
import type { Deadline } from '@queqiao/subgraph/request';
import type { Fetched } from '@queqiao/platform/upstream';
import type { ListCall, PageQuery } from './client.ts';

/** A list has more pages than a request can read one after the other. */
export class ListTooLong extends Error {
  constructor(pages: number) {
    super(`the list has more than ${pages} pages`);
    this.name = 'ListTooLong';
  }
}

/**
 * All pages of a list, one after the other by its cursors. Throws ListTooLong when there are more than `most`, and
 * UPSTREAM_CONTRACT for an endless list.
 */
export async function allPages<R>(
  list: ListCall<R>,
  query: Omit<PageQuery, 'cursor'>,
  deadline: Deadline,
  most = Number.POSITIVE_INFINITY,
): Promise<Fetched<readonly ReceivedRow<R>[]>> {
  const pages: Fetched<CursorPage<ReceivedRow<R>>>[] = [];
  const progress = new ListProgress(list.bounds);
  let cursor: string | null = null;
  do {
    if (pages.length === most) throw new ListTooLong(most);
    const page: Fetched<CursorPage<ReceivedRow<R>>> = await list.page({ ...query, cursor }, deadline);
    pages.push(page);
    cursor = page.value.next;
    if (cursor !== null) progress.page(page.value.rows.map(({ key }) => key));
  } while (cursor !== null);
  return {
    value: pages.flatMap(({ value }) => value.rows),
    fetchedAt: pages.map(({ fetchedAt }) => fetchedAt).reduce((a, b) => (a < b ? a : b)),
  };
}
