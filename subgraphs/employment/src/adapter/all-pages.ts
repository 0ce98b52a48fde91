import type { ReceivedRow } from '@queqiao/platform/contracts';
import { numberedPages } from '@queqiao/platform/lists';
import type { NormalisedRecord } from '@queqiao/records';
import type { Deadline } from '@queqiao/subgraph/request';
import type { Fetched } from '@queqiao/platform/upstream';
import { PAGE_SIZE, type ListCall, type PageQuery } from './client.ts';

/** Pages of one list asked for at a time, after the first: all of them; the installation's own limit of calls holds. */
const PAGES_AT_A_TIME = 64;

/** Whether a row was met at two times of change: it moved to the end while the list was read, and took the place of another. */
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
 * All rows of a list that tells its total: the first page, then all others side by side. Read again, until nothing was
 * missed for certain, only when a row moved meanwhile: a row that the platform tells twice costs no second reading.
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
