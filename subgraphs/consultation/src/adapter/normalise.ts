import type { Installation } from '@queqiao/platform/installations';
import type { WithProvenance } from '@queqiao/records/provenance';
import type { RecordOf } from '@queqiao/records';
import type { ConsultationTopicRecord, OpinionRecord, TopicReplyRecord } from '../records.ts';
import { cleanHtml } from './clean-html.ts';
import type { OpinionRow, ReplyRow, TopicRow } from './rows.ts';

export type Topic = RecordOf<typeof ConsultationTopicRecord>;
export type Opinion = RecordOf<typeof OpinionRecord>;
export type Reply = RecordOf<typeof TopicReplyRecord>;

export type TopicWithProvenance = WithProvenance<Topic>;
export type OpinionWithProvenance = WithProvenance<Opinion>;
export type ReplyWithProvenance = WithProvenance<Reply>;

/** The source of a row. */
type Origin = Pick<Installation, 'system' | 'region'>;

/** The topic of an opinion or a reply, whose region it shares. */
export interface TopicKey {
  readonly id: string;
  readonly region: string;
}

export function normaliseTopic(origin: Origin, row: TopicRow): Topic {
  const region = row.region ?? origin.region;
  return {
    system: origin.system,
    type: 'ConsultationTopic',
    id: row.id,
    region,
    attributes: {
      title: row.title,
      summaryHtml: cleanHtml(row.summary),
      category: row.category,
      region,
      status: row.status,
      departmentCode: row.department?.code ?? null,
      departmentName: row.department?.name ?? null,
      usccs: [...row.related.usccs],
      schoolCodes: [...row.related.schoolCodes],
      openedAt: row.openedAt,
      closedAt: row.closedAt,
      opinionCount: row.opinionCount,
    },
    personal: null,
    modifiedAt: row.updatedAt,
    formerId: null,
  };
}

export function normaliseOpinion({ system }: Origin, topic: TopicKey, row: OpinionRow): Opinion {
  return {
    system,
    type: 'Opinion',
    id: row.id,
    region: topic.region,
    attributes: {
      topicId: topic.id,
      author: row['author-kind'],
      contentHtml: cleanHtml(row['#text']),
      at: row.at,
    },
    personal: null,
    modifiedAt: null,
    formerId: null,
  };
}

/** The platform returns only the name of a reply's department. */
export function normaliseReply({ system }: Origin, topic: TopicKey, row: ReplyRow): Reply {
  return {
    system,
    type: 'TopicReply',
    id: row.id,
    region: topic.region,
    attributes: {
      topicId: topic.id,
      departmentCode: null,
      departmentName: row.department,
      contentHtml: cleanHtml(row['#text']),
      at: row.at,
    },
    personal: null,
    modifiedAt: null,
    formerId: null,
  };
}
