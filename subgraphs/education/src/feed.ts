import { feedItemsOf, type ReceivedRow } from '@queqiao/platform/contracts';
import type { FeedItem, FeedPage, NormalisedRecord, RecordFeed, RecordTypeName } from '@queqiao/records';
import { Deadline } from '@queqiao/subgraph/request';
import { dayOf, momentOf, systemClock, type Clock } from '@queqiao/records/time';
import type { EducationClient, ListCall } from './adapter/client.ts';

/** The time limit of one run of a feed, in ms. */
const RUN_MS = 600_000;
/** Items stored together. */
const PAGE_ITEMS = 500;
/** Pages of a list requested at a time. */
const WINDOW = 6;
/**
 * The first year whose return is requested. It is fixed: with a number of years back, the oldest returns would disappear
 * from the list at each New Year, and absence means deletion.
 */
const FIRST_RETURN = 2015;

function* inPages(items: readonly FeedItem[], present: number): Generator<FeedPage> {
  for (let begin = 0; begin < items.length; begin += PAGE_ITEMS) {
    yield { items: items.slice(begin, begin + PAGE_ITEMS), watermark: null, present };
  }
}

/**
 * The feeds of one installation. The platform reports neither changes nor deletions: every run reads the whole list (cheap
 * where pages answer 304), and absence means deletion. A re-keyed school has its former code.
 */
export function educationFeeds(client: EducationClient, clock: Clock = systemClock): readonly RecordFeed[] {
  const { system } = client.installation;

  function full(
    name: string,
    type: RecordTypeName,
    readAll: (deadline: Deadline) => Promise<readonly ReceivedRow<NormalisedRecord>[]>,
  ): RecordFeed {
    return {
      system,
      name,
      types: [type],
      mode: 'full',
      async *read(_from, signal) {
        const items = feedItemsOf(type, await readAll(Deadline.after(RUN_MS, signal)));
        yield* inPages(items, client.present());
      },
    };
  }

  function list<R extends NormalisedRecord>(name: string, type: RecordTypeName, call: ListCall<R>): RecordFeed {
    return full(name, type, async (deadline) => {
      const query = { window: WINDOW, uncached: true, settled: true };
      return (await call.whole(query, deadline)).value;
    });
  }

  return [
    list('schools', 'School', client.schools),
    list('majors', 'Major', client.majors),
    list('teacher-stats', 'TeacherStats', client.teacherStats),
    list('bases', 'Base', client.bases),
    list('experts', 'SchoolExpert', client.experts),
    full('returns', 'AnnualReturn', async (deadline) => {
      const present = Number(dayOf(momentOf(clock)).slice(0, 4));
      const years = Array.from({ length: Math.max(present - FIRST_RETURN, 0) + 1 }, (_, back) => present - back);
      const files = await Promise.all(years.map((year) => client.returns(year, { uncached: true }, deadline)));
      return files.flatMap((file) => file?.value ?? []);
    }),
  ];
}
