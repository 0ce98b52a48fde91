import { provenanceOf } from '@queqiao/records/provenance';
import type { TopicReplyResolvers } from '../generated/schema.ts';
import { departmentOf } from './department.ts';

/** `TopicReply`: a department's answer. */
export const topicReplyResolvers: TopicReplyResolvers = {
  id: ({ record }) => record.id,
  department: ({ record }) => departmentOf(record.attributes),
  contentHtml: ({ record }) => record.attributes.contentHtml,
  at: ({ record }) => record.attributes.at,
  provenance: provenanceOf,
};
