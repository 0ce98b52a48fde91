import { DAY, SECOND } from '../calendar.ts';
import type { Opinion, Reply, Topic, TopicStatus } from '../entities/consultation.ts';
import { Random } from '../random.ts';
import { BAOJI_COUNTIES } from '../regions.ts';
import type { WorldState } from '../state.ts';
import { withWrongCheck } from '../uscc.ts';
import {
  OPINION_SENTENCES,
  REPLY_SENTENCES,
  TOPIC_CATEGORIES,
  TOPIC_SENTENCES,
  TOPIC_TITLES,
  UNSAFE_MARKUP,
} from '../vocabulary/consultation.ts';
import { DEPARTMENTS } from '../vocabulary/organisations.ts';
import { addSpoiled, malformed } from './faults.ts';

/** The number of listed topics at scale 1. */
const TOPICS = 300;
const WITHDRAWN = 6;

/** User-written text: paragraphs, sometimes with unsafe markup. */
function writeHtml(sentences: readonly string[], random: Random): string {
  const said = random
    .sample(sentences, random.int(1, 2))
    .map((sentence) => `<p>${sentence}</p>`)
    .join('');
  return random.chance(0.15) ? said + random.pick(UNSAFE_MARKUP) : said;
}

export function inventTopic(
  state: WorldState,
  random: Random,
  status: TopicStatus,
  usccs: readonly string[],
  schoolCodes: readonly string[],
): Topic {
  const second = Math.floor(state.options.now / SECOND) * SECOND;
  const openedAt = second - random.int(60, (280 * DAY) / SECOND) * SECOND;
  const closedAt =
    status === 'CLOSED' ? openedAt + random.int(1, Math.floor((second - openedAt) / SECOND)) * SECOND : null;
  const department = random.pick(DEPARTMENTS);
  return {
    system: 'qinshangliang',
    id: state.nextId('YT'),
    title: random.pick(TOPIC_TITLES),
    summaryHtml: writeHtml(TOPIC_SENTENCES, random),
    category: random.pick(TOPIC_CATEGORIES),
    region: random.pick(BAOJI_COUNTIES).code,
    status,
    departmentCode: department.code,
    departmentName: department.name,
    usccs,
    schoolCodes,
    openedAt,
    closedAt,
    opinionCount: 0,
    withdrawnAt: null,
    updatedAt: closedAt ?? openedAt + random.int(0, Math.floor((second - openedAt) / SECOND)) * SECOND,
    faulty: null,
  };
}

export function inventOpinion(state: WorldState, random: Random, topicId: string, at: number): Opinion {
  return {
    system: 'qinshangliang',
    id: state.nextId('YJ'),
    topicId,
    author: random.pick(['COMMITTEE_MEMBER', 'ENTERPRISE', 'SCHOOL', 'PUBLIC'] as const),
    contentHtml: writeHtml(OPINION_SENTENCES, random),
    at,
    updatedAt: at,
    faulty: null,
  };
}

export function inventReply(state: WorldState, random: Random, topic: Topic, at: number): Reply {
  return {
    system: 'qinshangliang',
    id: state.nextId('HF'),
    topicId: topic.id,
    departmentCode: topic.departmentCode,
    departmentName: topic.departmentName,
    contentHtml: writeHtml(REPLY_SENTENCES, random),
    at,
    updatedAt: at,
    faulty: null,
  };
}

/** Consultation topics with opinions and replies, related to cooperating enterprises and their schools. */
export function generateConsultation(state: WorldState): void {
  const { seed, scale, bulkShare = 1 } = state.options;
  const random = new Random(seed, 'consultation');
  const { topics, opinions, replies } = state.platforms.qinshangliang;
  const partners = [...state.platforms.shanqitong.cooperations.values()].filter(
    ({ faulty }) => faulty?.quarantined !== true,
  );
  for (let left = TOPICS * scale; left > 0; left -= 1) {
    const related = random.sample(partners, random.int(0, 3));
    const status = random.weighted([
      [3, 'COLLECTING'],
      [3, 'CONSULTING'],
      [3, 'HANDLING'],
      [4, 'CLOSED'],
    ] as const);
    const usccs = [...new Set(related.map(({ uscc }) => uscc))];
    const schoolCodes = [...new Set(related.slice(0, 2).map(({ schoolCode }) => schoolCode))];
    const topic = inventTopic(state, random, status, usccs, schoolCodes);
    const drawn = random.weighted([
      [3, 0],
      [5, random.int(1, 6)],
      [1, random.int(51, 70)],
    ] as const);
    const count = Math.round(drawn * bulkShare);
    topics.put({ ...topic, opinionCount: count });
    const spread = (): number =>
      topic.openedAt + random.int(0, Math.floor((topic.updatedAt - topic.openedAt) / SECOND)) * SECOND;
    for (let more = count; more > 0; more -= 1) opinions.put(inventOpinion(state, random, topic.id, spread()));
    const answered = status === 'CLOSED' ? random.int(1, 2) : status === 'HANDLING' ? random.int(0, 1) : 0;
    for (let more = answered; more > 0; more -= 1) replies.put(inventReply(state, random, topic, spread()));
  }
  for (let left = WITHDRAWN * scale; left > 0; left -= 1) {
    const topic = inventTopic(state, random, 'COLLECTING', [], []);
    topics.put({ ...topic, withdrawnAt: topic.updatedAt });
  }
  spoil(state, random);
}

function spoil(state: WorldState, random: Random): void {
  const { topics, opinions } = state.platforms.qinshangliang;
  // The related enterprise code of these topics is invalid: the topic counts without it.
  const related = [...topics.values()].filter(({ usccs, withdrawnAt }) => withdrawnAt === null && usccs.length > 1);
  random.sample(related, Math.max(2, Math.round(topics.size * 0.01))).forEach((topic, place) => {
    const [first = '', ...rest] = topic.usccs;
    const wrong = place % 2 === 0 ? withWrongCheck(first, random) : malformed(first);
    const faulty = { kind: 'MALFORMED_ENTRY', field: 'usccs', quarantined: false } as const;
    topics.put({ ...topic, usccs: [wrong, ...rest], faulty });
  });
  const renew = (): Partial<Topic> => ({ id: state.nextId('YT'), opinionCount: 0, withdrawnAt: null });
  addSpoiled(topics, random, renew, [
    { kind: 'UNKNOWN_CODE', field: 'status' },
    { kind: 'MISTYPED', field: 'openedAt' },
  ]);
  const renewOpinion = (): Partial<Opinion> => ({ id: state.nextId('YJ') });
  addSpoiled(opinions, random, renewOpinion, [{ kind: 'UNKNOWN_CODE', field: 'author' }]);
  const counts = new Map<string, number>();
  for (const { topicId } of opinions.values()) counts.set(topicId, (counts.get(topicId) ?? 0) + 1);
  for (const [id, opinionCount] of counts) {
    const topic = topics.get(id);
    if (topic !== undefined && topic.opinionCount !== opinionCount) topics.put({ ...topic, opinionCount });
  }
}
