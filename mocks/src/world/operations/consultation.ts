import type { Topic, TopicStatus } from '../entities/consultation.ts';
import { SECOND } from '../calendar.ts';
import { inventOpinion, inventReply, inventTopic } from '../generate/consultation.ts';
import type { WorldState } from '../state.ts';
import { checkedPatch, goodRow } from './find.ts';
import type { Operation } from './operation.ts';

const NEXT: Readonly<Record<TopicStatus, TopicStatus | null>> = {
  COLLECTING: 'CONSULTING',
  CONSULTING: 'HANDLING',
  HANDLING: 'CLOSED',
  CLOSED: null,
};

const wholeSecond = (moment: number): number => Math.floor(moment / SECOND) * SECOND;

/** A listed topic. */
function listed(state: WorldState, id: string): Topic {
  const topic = goodRow(state.platforms.qinshangliang.topics, id);
  if (topic.withdrawnAt !== null) throw new RangeError(`topic ${id} is withdrawn`);
  return topic;
}

export function openTopic(state: WorldState, { usccs, schoolCodes, patch }: Operation<'openTopic'>): void {
  const topic = inventTopic(state, state.random, 'COLLECTING', usccs, schoolCodes);
  const openedAt = wholeSecond(state.now);
  state.add(state.platforms.qinshangliang.topics, {
    ...topic,
    openedAt,
    ...checkedPatch<Topic>('ConsultationTopic', patch),
  });
}

export function advanceTopic(state: WorldState, { id }: Operation<'advanceTopic'>): void {
  const status = NEXT[listed(state, id).status];
  if (status === null) throw new RangeError(`topic ${id} is closed`);
  const closedAt = status === 'CLOSED' ? wholeSecond(state.now) : null;
  state.change(state.platforms.qinshangliang.topics, id, { status, closedAt });
}

/** The topic leaves the list and answers 410; its opinions and replies go with it. */
export function withdrawTopic(state: WorldState, { id }: Operation<'withdrawTopic'>): void {
  const { topics, opinions, replies } = state.platforms.qinshangliang;
  listed(state, id);
  state.change(topics, id, { withdrawnAt: wholeSecond(state.now) });
  for (const opinion of opinions.by('topicId', id)) state.remove(opinions, opinion.id);
  for (const reply of replies.by('topicId', id)) state.remove(replies, reply.id);
}

export function addOpinion(state: WorldState, { topicId, contentHtml }: Operation<'addOpinion'>): void {
  const { topics, opinions } = state.platforms.qinshangliang;
  const { opinionCount } = listed(state, topicId);
  const opinion = inventOpinion(state, state.random, topicId, wholeSecond(state.now));
  state.add(opinions, { ...opinion, contentHtml: contentHtml ?? opinion.contentHtml });
  state.change(topics, topicId, { opinionCount: opinionCount + 1 });
}

export function addReply(state: WorldState, { topicId, contentHtml }: Operation<'addReply'>): void {
  const { topics, replies } = state.platforms.qinshangliang;
  const reply = inventReply(state, state.random, listed(state, topicId), wholeSecond(state.now));
  state.add(replies, { ...reply, contentHtml: contentHtml ?? reply.contentHtml });
  state.change(topics, topicId, {});
}
