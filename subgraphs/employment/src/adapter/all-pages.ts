import type { ReceivedRow } from '@queqiao/platform/contracts';
import { numberedPages } from '@queqiao/platform/lists';
import type { NormalisedRecord } from '@queqiao/records';
import type { Deadline } from '@queqiao/subgraph/request';
import type { Fetched } from '@queqiao/platform/upstream';
import { PAGE_SIZE, type ListCall, type PageQuery } from './client.ts';

/** How many pages of one list are requested at a time, after the first: all of them; the installation's concurrency limit applies. */
const PAGES_AT_A_TIME = 64;

/** Whether a row appeared with two times of change: it moved to the end during reading, and shifted the other rows. */
function moved<R extends NormalisedRecord>(rows: readonly ReceivedRow<R>[]): boolean {
  const times = new Map<string, string | null>();
  return rows.some(({ record }) => {
    if (record === undefined) return false;
    const before = times.get(record.id);
    times.set(record.id, record.modifiedAt);
    return before !== undefined && before !== record.modifiedAt;
  });
}

/**
 * All rows of a list with a known total: the first page, then all others concurrently. The list is read again until no row
 * can be missing, but only when a row moved meanwhile: a row that the platform returns twice causes no second reading.
 */
export async function allPages<R extends NormalisedRecord>(
  list: ListCall<R>,
  filters: NonNullable<PageQuery['filters']>,
  deadline: Deadline,
): Promise<Fetched<readonly ReceivedRow<R>[]>> {
  const reading = (settled: boolean) =>
    numberedPages<ReceivedRow<R>>({
      pageSize: PAGE_SIZE,
      width: PAGES_AT_A_TIME,
      settled,
      bounds: list.bounds,
      keyOf: (row) => (settled ? row.key : `${row.key}@${row.record?.modifiedAt ?? ''}`),
      read: (pageNum, again) => list.page({ pageNum, filters, uncached: settled || again }, deadline),
    });
  const first = await reading(false);
  return moved(first.value) ? reading(true) : first;
}
