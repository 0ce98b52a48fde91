import { z } from 'zod';
import { integer, key, keyOrNull, keys, moment, oneOf, text } from '@queqiao/records/attributes';
import { recordType } from '@queqiao/records';

export const TOPIC_STATUSES = ['COLLECTING', 'CONSULTING', 'HANDLING', 'CLOSED'] as const;
const TOPIC_STATUSES_LABELS: Readonly<Record<(typeof TOPIC_STATUSES)[number], string>> = {
  COLLECTING: '征集意见 / collecting',
  CONSULTING: '协商中 / consulting',
  HANDLING: '办理中 / handling',
  CLOSED: '已办结 / closed',
};
export const OPINION_AUTHORS = ['COMMITTEE_MEMBER', 'ENTERPRISE', 'SCHOOL', 'PUBLIC'] as const;
const OPINION_AUTHORS_LABELS: Readonly<Record<(typeof OPINION_AUTHORS)[number], string>> = {
  COMMITTEE_MEMBER: '政协委员 / committee member',
  ENTERPRISE: '企业 / enterprise',
  SCHOOL: '院校 / school',
  PUBLIC: '公众 / public',
};

/** id: the platform's id */
export const ConsultationTopicRecord = recordType({
  name: 'ConsultationTopic',
  label: '协商议题 / consultation topic',
  labelledBy: ['title'],
  attributes: z.object({
    title: text('议题 / title'),
    summaryHtml: text('摘要(已净化)/ summary, sanitised HTML'),
    category: text('类别 / category'),
    region: key('地区 / region code'),
    status: oneOf(TOPIC_STATUSES, '状态 / status', TOPIC_STATUSES_LABELS),
    departmentCode: keyOrNull('承办部门代码 / department code'),
    departmentName: text('承办部门 / department'),
    usccs: keys('相关企业 / related enterprises'),
    schoolCodes: keys('相关院校 / related schools'),
    openedAt: moment('开始时间 / opened at'),
    closedAt: moment('办结时间 / closed at'),
    opinionCount: integer('意见数 / number of opinions'),
  }),
  personal: null,
  references: {},
  entityKey: ({ system, id }) => ({ system, id }),
});

/** id: the platform's id */
export const OpinionRecord = recordType({
  name: 'Opinion',
  label: '意见 / opinion',
  labelledBy: ['topic', 'author'],
  attributes: z.object({
    topicId: key('议题 / topic'),
    author: oneOf(OPINION_AUTHORS, '意见方 / kind of author', OPINION_AUTHORS_LABELS),
    contentHtml: text('内容(已净化)/ content, sanitised HTML'),
    at: moment('时间 / at'),
  }),
  personal: null,
  references: { topic: { type: 'ConsultationTopic', via: 'topicId', relation: 'owned' } },
});

/** id: the platform's id */
export const TopicReplyRecord = recordType({
  name: 'TopicReply',
  label: '议题答复 / reply to a topic',
  labelledBy: ['topic', 'departmentName'],
  attributes: z.object({
    topicId: key('议题 / topic'),
    departmentCode: keyOrNull('答复部门代码 / department code'),
    departmentName: text('答复部门 / department'),
    contentHtml: text('内容(已净化)/ content, sanitised HTML'),
    at: moment('时间 / at'),
  }),
  personal: null,
  references: { topic: { type: 'ConsultationTopic', via: 'topicId', relation: 'owned' } },
});
