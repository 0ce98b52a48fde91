import { z } from 'zod';
import { integer, key, keyOrNull, keys, moment, oneOf, text } from '@queqiao/records/attributes';
import { recordType } from '@queqiao/records';

export const TOPIC_STATUSES = ['COLLECTING', 'CONSULTING', 'HANDLING', 'CLOSED'] as const;
export const OPINION_AUTHORS = ['COMMITTEE_MEMBER', 'ENTERPRISE', 'SCHOOL', 'PUBLIC'] as const;

/** id: the platform's id */
export const ConsultationTopicRecord = recordType({
  name: 'ConsultationTopic',
  attributes: z.object({
    title: text('议题 / title'),
    summaryHtml: text('摘要(已净化)/ summary, sanitised HTML'),
    category: text('类别 / category'),
    region: key('地区 / region code'),
    status: oneOf(TOPIC_STATUSES, '状态 / status'),
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
});

/** id: the platform's id */
export const OpinionRecord = recordType({
  name: 'Opinion',
  attributes: z.object({
    topicId: key('议题 / topic'),
    author: oneOf(OPINION_AUTHORS, '意见方 / kind of author'),
    contentHtml: text('内容(已净化)/ content, sanitised HTML'),
    at: moment('时间 / at'),
  }),
  personal: null,
  references: { topic: { type: 'ConsultationTopic', via: 'topicId', relation: 'owned' } },
});

/** id: the platform's id */
export const TopicReplyRecord = recordType({
  name: 'TopicReply',
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
