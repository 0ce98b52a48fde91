import { feedItemsOf, type ReceivedRow } from '@queqiao/platform/contracts';
import { timeOrderedPages } from '@queqiao/platform/lists';
import type { FeedItem, NormalisedRecord, RecordFeed, RecordTypeName } from '@queqiao/records';
import { Deadline } from '@queqiao/subgraph/request';
import { fromZonelessTime, isFuture } from '@queqiao/records/time';
import { z } from 'zod';
import { PAGE_SIZE, type EmploymentClient, type ListCall } from './adapter/client.ts';

/** The overlap of two runs, in ms: a late write may become visible with the time at which it began. */
const OVERLAP_MS = 600_000;
/** A closed post leaves the list 90 days after it ended, and remains a record. */
const CLOSED = { attribute: 'status', values: ['CLOSED'] } as const;
/** The time limit of one call of a feed with all its retries, in ms. */
const CALL_MS = 30_000;

/** The time of a row's last change, if it can be read. */
function timeOf({ record, rejected }: ReceivedRow<NormalisedRecord>): string | null {
  if (record !== undefined) return record.modifiedAt;
  const time = z.object({ updTime: z.string() }).safeParse(rejected.raw);
  return time.success ? fromZonelessTime(time.data.updTime) : null;
}

/** A withdrawn post is removed; a closed one stays, also when it leaves the list 90 days later. */
function withoutWithdrawn(item: FeedItem): FeedItem {
  if (item.kind !== 'record' || item.record.attributes['status'] !== 'WITHDRAWN') return item;
  const { type, id, modifiedAt } = item.record;
  return { kind: 'removal', type, id, at: modifiedAt, cause: 'withdrawn' };
}

/** A start in the future is ignored: it comes from a row with a wrong time. */
function overlapping(from: string | null, through: string | null, present: number): string | null {
  if (through === null) return null;
  const back = Date.parse(through) - OVERLAP_MS;
  return from !== null && !isFuture(from, present) && back < Date.parse(from) ? from : new Date(back).toISOString();
}

function feedOf<R extends NormalisedRecord>(
  { installation: { system }, present }: EmploymentClient,
  name: string,
  type: RecordTypeName,
  list: ListCall<R>,
): RecordFeed {
  return {
    system,
    name,
    types: [type],
    mode: 'incremental',
    ...(type === 'JobPosting' && { staying: CLOSED }),
    async *read(from, signal) {
      const pages = timeOrderedPages<ReceivedRow<R>>({
        from,
        timeOf,
        present,
        bounds: list.bounds,
        // A row that the platform returns twice is one record.
        keyOf: (row) => `${row.record?.id ?? row.key}@${timeOf(row)}`,
        async read(updatedFrom, page) {
          const pageNum = page === null ? 1 : Number(page);
          const { value } = await list.page({ pageNum, updatedFrom, uncached: true }, Deadline.after(CALL_MS, signal));
          return { rows: value.rows, next: value.rows.length < PAGE_SIZE ? null : String(pageNum + 1) };
        },
      });
      for await (const { rows, through } of pages) {
        const items = feedItemsOf(type, rows).map(withoutWithdrawn);
        yield { items, watermark: overlapping(from, through, present()), present: present() };
      }
    },
  };
}

/** The feeds of one installation of the family: every list, by the time of the last change. */
export function employmentFeeds(client: EmploymentClient): readonly RecordFeed[] {
  return [
    feedOf(client, 'jobs', 'JobPosting', client.jobs),
    feedOf(client, 'fairs', 'JobFair', client.fairs),
    feedOf(client, 'outcomes', 'EmploymentOutcome', client.outcomes),
    feedOf(client, 'trainings', 'Training', client.trainings),
    feedOf(client, 'workforce', 'Workforce', client.workforce),
  ];
}
