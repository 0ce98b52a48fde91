import { badInput } from '@queqiao/subgraph/errors';
import { schoolCodeProblem, usccProblem } from '@queqiao/records/identifiers';
import { batchLoader, firstFound, type BatchLookup } from '@queqiao/subgraph/loaders';
import type { WithProvenance } from '@queqiao/records/provenance';
import type { Deadline, RequestScope } from '@queqiao/subgraph/request';
import type { OpinionWithProvenance, ReplyWithProvenance, TopicWithProvenance, TopicKey } from './normalise.ts';
import type { ConsultationSource } from './source.ts';

/** Look-ups for keys that need no limit per call. */
const MANY = 1_000;

function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Newest change first. */
function newestFirst({ record: one }: TopicWithProvenance, { record: other }: TopicWithProvenance): number {
  return byText(other.modifiedAt ?? '', one.modifiedAt ?? '') || byText(one.id, other.id);
}

/** Oldest first, as in a conversation. */
function inTurn<S extends OpinionWithProvenance | ReplyWithProvenance>(
  { record: one }: S,
  { record: other }: S,
): number {
  return byText(one.attributes.at ?? '', other.attributes.at ?? '') || byText(one.id, other.id);
}

function grouped(
  load: (keys: readonly string[], deadline: Deadline) => Promise<readonly TopicWithProvenance[]>,
  keysOf: (topic: TopicWithProvenance) => readonly string[],
): BatchLookup<string, readonly TopicWithProvenance[]> {
  return {
    maxBatchSize: MANY,
    async load(keys, { deadline }) {
      const topics = new Map<string, TopicWithProvenance[]>(keys.map((key) => [key, []]));
      for (const topic of await load(keys, deadline)) {
        for (const key of keysOf(topic)) topics.get(key)?.push(topic);
      }
      return topics;
    },
  };
}

/** There is no batch call for opinions and replies: each topic is requested separately, and fails separately. */
function eachByItself<S extends WithProvenance>(
  load: (topic: TopicKey, deadline: Deadline) => Promise<readonly S[]>,
): BatchLookup<TopicKey, readonly S[]> {
  return {
    maxBatchSize: 1,
    keyOf: ({ id }) => id,
    load: async (topics, { deadline }) =>
      new Map(await Promise.all(topics.map(async (topic) => [topic.id, await load(topic, deadline)] as const))),
  };
}

function lookupsOf(source: ConsultationSource) {
  const topic: BatchLookup<string, TopicWithProvenance> = {
    maxBatchSize: MANY,
    load: async (ids, { deadline }) =>
      new Map((await source.topics(ids, deadline)).map((found) => [found.record.id, found])),
  };
  return {
    source,
    topic,
    ofEnterprise: grouped(source.topicsOfEnterprises, ({ record }) => record.attributes.usccs),
    ofSchool: grouped(source.topicsOfSchools, ({ record }) => record.attributes.schoolCodes),
    opinions: eachByItself<OpinionWithProvenance>(source.opinions),
    replies: eachByItself<ReplyWithProvenance>(source.replies),
  };
}
type Lookups = ReturnType<typeof lookupsOf>;

/**
 * The look-ups of all installations of the family, batched within an operation. Opinions and replies come from the topic's
 * own installation; the other look-ups are lists over all installations, which fail when one of them does, because a
 * partial list must not look complete.
 */
export class ConsultationLoaders {
  readonly #installations: readonly Lookups[];

  constructor(sources: readonly ConsultationSource[]) {
    this.#installations = sources.map(lookupsOf);
  }

  async #everywhere(
    read: (lookups: Lookups) => Promise<readonly TopicWithProvenance[] | null>,
  ): Promise<TopicWithProvenance[]> {
    const lists = await Promise.all(this.#installations.map(read));
    return lists.flatMap((list) => list ?? []).toSorted(newestFirst);
  }

  /**
   * Null for an unknown or withdrawn topic. Throws BAD_USER_INPUT when no system is named and several have a topic of that id: nobody
   * can say which is meant.
   */
  async topic(scope: RequestScope, system: string | null, id: string): Promise<TopicWithProvenance | null> {
    const installations = this.#installations.filter(({ source }) => system === null || source.system === system);
    const asked = installations.map(({ topic }) => batchLoader(scope, topic).load(id));
    if (asked.length > 1) {
      const answers = await Promise.allSettled(asked);
      const known = answers.filter((answer) => answer.status === 'fulfilled' && answer.value !== null);
      if (known.length > 1) {
        throw badInput(
          `多个平台有编号 ${id} 的议题,请指明 system (several systems have a topic ${id}: name one)`,
          'system',
        );
      }
    }
    return firstFound(asked);
  }

  topics({ deadline }: RequestScope): Promise<readonly TopicWithProvenance[]> {
    return this.#everywhere(({ source }) => source.allTopics(deadline));
  }

  /** Empty for a malformed code. */
  async topicsOfEnterprise(scope: RequestScope, uscc: string): Promise<readonly TopicWithProvenance[]> {
    if (usccProblem(uscc) !== null) return [];
    return this.#everywhere(({ ofEnterprise }) => batchLoader(scope, ofEnterprise).load(uscc));
  }

  /** Empty for a malformed code. */
  async topicsOfSchool(scope: RequestScope, code: string): Promise<readonly TopicWithProvenance[]> {
    if (schoolCodeProblem(code) !== null) return [];
    return this.#everywhere(({ ofSchool }) => batchLoader(scope, ofSchool).load(code));
  }

  /** Oldest first. No request is sent for a topic without opinions. */
  async opinions(scope: RequestScope, { record }: TopicWithProvenance): Promise<readonly OpinionWithProvenance[]> {
    if (record.attributes.opinionCount === 0) return [];
    const at = this.#installations.find(({ source }) => source.system === record.system);
    return (at && (await batchLoader(scope, at.opinions).load(record)))?.toSorted(inTurn) ?? [];
  }

  /** Oldest first. */
  async replies(scope: RequestScope, { record }: TopicWithProvenance): Promise<readonly ReplyWithProvenance[]> {
    const at = this.#installations.find(({ source }) => source.system === record.system);
    return (at && (await batchLoader(scope, at.replies).load(record)))?.toSorted(inTurn) ?? [];
  }
}
