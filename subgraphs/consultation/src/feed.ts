import { feedItemsOf, recordsOf } from '@queqiao/platform/contracts';
import type { FeedItem, RecordFeed } from '@queqiao/records';
import { Deadline } from '@queqiao/subgraph/request';
import { dayOf, isFuture } from '@queqiao/records/time';
import type { ConsultationClient } from './adapter/client.ts';
import type { Topic } from './adapter/normalise.ts';

/** The time limits for reading the list of topics, and the threads of some topics, in ms. */
const LIST_MS = 600_000;
const THREADS_MS = 120_000;
/** Topics whose threads are read concurrently and stored together. */
const TOPICS_A_PAGE = 20;
/** The overlap of two runs in days: a late write may become visible with the time at which it began. */
const OVERLAP_DAYS = 1;
const DAY_MS = 86_400_000;

/** The start of a run that need not read anything older than this again; null while that is not later than `from`. */
function watermarkAfter({ modifiedAt }: Topic, from: string | null): string | null {
  if (modifiedAt === null) return null;
  const day = dayOf(new Date(Date.parse(modifiedAt) - OVERLAP_DAYS * DAY_MS).toISOString());
  return from !== null && day <= from ? null : day;
}

function oldestChangeFirst({ modifiedAt: one }: Topic, { modifiedAt: other }: Topic): number {
  return (one ?? '') < (other ?? '') ? -1 : Number((one ?? '') > (other ?? ''));
}

/**
 * All topics, in every run: the platform reports a withdrawal only by a topic's absence from the list, and the list of a
 * city is a few pages.
 */
function topicsFeed(client: ConsultationClient): RecordFeed {
  return {
    system: client.installation.system,
    name: 'topics',
    types: ['ConsultationTopic'],
    mode: 'full',
    async *read(_from, signal) {
      const { value } = await client.topics({ uncached: true, settled: true }, Deadline.after(LIST_MS, signal));
      const items = feedItemsOf('ConsultationTopic', value);
      if (items.length > 0) yield { items, watermark: null, present: client.present() };
    },
  };
}

/** The opinions and replies of one topic; none for one that was withdrawn meanwhile, whose contributions go with it. */
async function threadsOf(client: ConsultationClient, topic: Topic, deadline: Deadline): Promise<readonly FeedItem[]> {
  const [opinions, replies] = await Promise.all([
    client.opinions(topic, { uncached: true }, deadline),
    client.replies(topic, { uncached: true }, deadline),
  ]);
  return [...feedItemsOf('Opinion', opinions?.value ?? []), ...feedItemsOf('TopicReply', replies?.value ?? [])];
}

/**
 * Opinions and replies of the topics that changed since a day: there is no list of them, and every contribution changes its
 * topic. The watermark is a day, yyyy-MM-dd, by the platform's own times; topics with future times never move it, and a
 * watermark in the future is ignored.
 */
function threadsFeed(client: ConsultationClient): RecordFeed {
  return {
    system: client.installation.system,
    name: 'threads',
    types: ['Opinion', 'TopicReply'],
    mode: 'incremental',
    async *read(stored, signal) {
      const topicsSince = async (since: string | null) => {
        const { value } = await client.topics(
          { since, uncached: true, settled: true },
          Deadline.after(LIST_MS, signal),
        );
        return recordsOf(value).toSorted(oldestChangeFirst);
      };
      let topics = await topicsSince(stored);
      const ahead = stored !== null && isFuture(`${stored}T00:00:00+08:00`, client.present());
      const from = ahead ? null : stored;
      if (ahead) topics = await topicsSince(null);
      for (let begin = 0; begin < topics.length; begin += TOPICS_A_PAGE) {
        const deadline = Deadline.after(THREADS_MS, signal);
        const part = topics.slice(begin, begin + TOPICS_A_PAGE);
        const items = (await Promise.all(part.map((topic) => threadsOf(client, topic, deadline)))).flat();
        const present = client.present();
        const last = part.findLast(({ modifiedAt }) => modifiedAt === null || !isFuture(modifiedAt, present));
        yield { items, watermark: last === undefined ? null : watermarkAfter(last, from), present };
      }
    },
  };
}

/** The feeds of one installation of the family. */
export function consultationFeeds(client: ConsultationClient): readonly RecordFeed[] {
  return [topicsFeed(client), threadsFeed(client)];
}
