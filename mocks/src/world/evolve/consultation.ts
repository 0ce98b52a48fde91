import type { Topic } from '../entities/consultation.ts';
import type { WorldState } from '../state.ts';
import { TOPIC_SENTENCES } from '../vocabulary/consultation.ts';
import { given, pickRow, type Chooser } from './pick.ts';

const topic = (state: WorldState, suits: (row: Topic) => boolean = () => true): Topic | null =>
  pickRow(state, state.platforms.qinshangliang.topics, (row) => row.withdrawnAt === null && suits(row));

const openTopic: Chooser = (state) =>
  given(pickRow(state, state.platforms.shanqitong.cooperations), ({ uscc, schoolCode }) => ({
    op: 'openTopic',
    usccs: [uscc],
    schoolCodes: [schoolCode],
  }));
const advanceTopic: Chooser = (state) =>
  given(
    topic(state, ({ status }) => status !== 'CLOSED'),
    ({ id }) => ({ op: 'advanceTopic', id }),
  );
const withdrawTopic: Chooser = (state) => given(topic(state), ({ id }) => ({ op: 'withdrawTopic', id }));
const addOpinion: Chooser = (state) =>
  given(
    topic(state, ({ status }) => status !== 'CLOSED'),
    ({ id }) => ({ op: 'addOpinion', topicId: id }),
  );
const addReply: Chooser = (state) =>
  given(
    topic(state, ({ status }) => status === 'HANDLING'),
    ({ id }) => ({ op: 'addReply', topicId: id }),
  );
const editTopic: Chooser = (state) =>
  given(topic(state), ({ id }) => {
    const said = `第${state.journal.length + 1}次修订:${state.random.pick(TOPIC_SENTENCES)}`;
    const patch = { summaryHtml: `<p>${said}</p><script>alert(1)</script>` };
    return { op: 'update', system: 'qinshangliang', type: 'ConsultationTopic', id, patch };
  });
const editOpinion: Chooser = (state) =>
  given(pickRow(state, state.platforms.qinshangliang.opinions), ({ id }) => {
    const patch = { contentHtml: `<p>更正(${state.journal.length + 1}):以本次意见为准。</p>` };
    return { op: 'update', system: 'qinshangliang', type: 'Opinion', id, patch };
  });

export const CONSULTATION_CHANGES: readonly (readonly [weight: number, Chooser])[] = [
  [18, openTopic],
  [25, advanceTopic],
  [7, withdrawTopic],
  [80, addOpinion],
  [15, addReply],
  [10, editTopic],
  [4, editOpinion],
];
