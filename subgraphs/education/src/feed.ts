import { feedItemsOf, type ReceivedRow } from '@queqiao/platform/contracts';
import type { FeedItem, FeedPage, NormalisedRecord, RecordFeed, RecordTypeName } from '@queqiao/records';
import { Deadline } from '@queqiao/subgraph/request';
import { dayOf, momentOf, systemClock, type Clock } from '@queqiao/records/time';
import type { EducationClient, ListCall } from './adapter/client.ts';

/** What one run of a feed may take, in ms. */
const RUN_MS = 600_000;
/** Items that are stored together. */
const PAGE_ITEMS = 500;
/** Pages of a list asked for at a time. */
const WINDOW = 6;
/**
 * The first year whose return is asked for. A fixed year: were it so many years back, each New Year the oldest returns would
 * be missing from what is read, and absence means deletion.
 */
const FIRST_RETURN = 2015;

function* inPages(items: readonly FeedItem[], present: number): Generator<FeedPage> {
  for (let begin = 0; begin < items.length; begin += PAGE_ITEMS) {
    yield { items: items.slice(begin, begin + PAGE_ITEMS), watermark: null, present };
  }
}

/**
 * The feeds of one installation. The platform tells neither what changed nor what is gone: every run reads the whole
 * list, cheaply where it answers that a page is the same, and absence means deletion. A school under a new code names
 * its former one.
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
