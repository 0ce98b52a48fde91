import { recordsOf, type ReceivedRow } from '@queqiao/platform/contracts';
import { indexedList } from '@queqiao/platform/lists';
import {
  live,
  platformFirst,
  type LastKnown,
  type RecordQuery,
  type WithProvenance,
} from '@queqiao/records/provenance';
import type { NormalisedRecord } from '@queqiao/records';
import type { Deadline } from '@queqiao/subgraph/request';
import type { Clock } from '@queqiao/records/time';
import type { Fetched } from '@queqiao/platform/upstream';
import { KEPT, type ConsultationClient } from './client.ts';
import type { OpinionWithProvenance, ReplyWithProvenance, TopicWithProvenance, Topic, TopicKey } from './normalise.ts';

type ByKeys<S> = (keys: readonly string[], deadline: Deadline) => Promise<readonly S[]>;

/**
 * The queries of one installation: the platform first, the last known records if it fails. Unknown keys and withdrawn topics
 * are omitted from the result.
 */
export interface ConsultationSource {
  readonly system: string;
  /** GB/T 2260 code of the region that the installation serves. */
  readonly region: string;
  readonly topics: ByKeys<TopicWithProvenance>;
  /** The topics that are related to any of the enterprises. */
  readonly topicsOfEnterprises: ByKeys<TopicWithProvenance>;
  /** The topics that are related to any of the schools. */
  readonly topicsOfSchools: ByKeys<TopicWithProvenance>;
  readonly allTopics: (deadline: Deadline) => Promise<readonly TopicWithProvenance[]>;
  readonly opinions: (topic: TopicKey, deadline: Deadline) => Promise<readonly OpinionWithProvenance[]>;
  readonly replies: (topic: TopicKey, deadline: Deadline) => Promise<readonly ReplyWithProvenance[]>;
}

export interface SourceOptions {
  readonly lastKnown?: LastKnown | undefined;
  readonly clock?: Clock | undefined;
}

/** Up to this many topics are requested one by one; for more, the whole list needs fewer calls. */
const TOPICS_ONE_BY_ONE = 2;

/** Whether an id can be part of a path: one of dots alone would change the path. */
function isAddressable(id: string): boolean {
  return id.length <= 100 && !/^\.*$/.test(id);
}

function allLive<R extends NormalisedRecord>({
  value,
  fetchedAt,
}: Fetched<readonly ReceivedRow<R>[]>): WithProvenance<R>[] {
  return recordsOf(value).map((record) => live(record, fetchedAt));
}

/** The queries of the installation behind a client. */
export function consultationSource(
  client: ConsultationClient,
  { lastKnown, clock }: SourceOptions = {},
): ConsultationSource {
  const { system, region } = client.installation;
  // The platform filters topics neither by enterprise nor by school.
  const list = indexedList({
    platform: client.installation,
    read: async (deadline) => {
      const { value, fetchedAt } = await client.topics({ uncached: true }, deadline);
      return { value: recordsOf(value), fetchedAt };
    },
    indexes: {
      id: (topic: Topic) => topic.id,
      enterprise: (topic: Topic) => topic.attributes.usccs,
      school: (topic: Topic) => topic.attributes.schoolCodes,
    },
    ...KEPT,
    ...(clock && { clock }),
  });

  // The only place where the store may replace the platform.
  const ask = <S extends WithProvenance>(
    query: Omit<RecordQuery, 'system'>,
    liveAnswer: () => Promise<readonly S[]>,
  ): Promise<readonly S[]> =>
    platformFirst<S, readonly S[]>(lastKnown, { system, ...query }, liveAnswer, (records) => records);

  async function listed(index: 'id' | 'enterprise' | 'school', keys: readonly string[], deadline: Deadline) {
    const { find, fetchedAt } = await list.read(deadline);
    return [...new Set(keys.flatMap((key) => find(index, key)))].map((topic) => live(topic, fetchedAt));
  }

  async function oneByOne(ids: readonly string[], deadline: Deadline): Promise<TopicWithProvenance[]> {
    const found = await Promise.all(ids.filter(isAddressable).map((id) => client.topic(id, deadline)));
    return found.flatMap((topic) => (topic === null ? [] : allLive(topic)));
  }

  return {
    system,
    region,
    topics: (ids, deadline) =>
      ask({ type: 'ConsultationTopic', ids }, () =>
        ids.length > TOPICS_ONE_BY_ONE ? listed('id', ids, deadline) : oneByOne(ids, deadline),
      ),
    topicsOfEnterprises: (usccs, deadline) =>
      ask({ type: 'ConsultationTopic', where: { usccs } }, () => listed('enterprise', usccs, deadline)),
    topicsOfSchools: (codes, deadline) =>
      ask({ type: 'ConsultationTopic', where: { schoolCodes: codes } }, () => listed('school', codes, deadline)),
    allTopics: (deadline) =>
      ask({ type: 'ConsultationTopic' }, async () => {
        const { rows, fetchedAt } = await list.read(deadline);
        return rows.map((topic) => live(topic, fetchedAt));
      }),
    opinions: (topic, deadline) =>
      ask({ type: 'Opinion', where: { topicId: [topic.id] } }, async () => {
        const answer = await client.opinions(topic, {}, deadline);
        return answer === null ? [] : allLive(answer);
      }),
    replies: (topic, deadline) =>
      ask({ type: 'TopicReply', where: { topicId: [topic.id] } }, async () => {
        const answer = await client.replies(topic, {}, deadline);
        return answer === null ? [] : allLive(answer);
      }),
  };
}
