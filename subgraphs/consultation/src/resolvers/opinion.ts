import { provenanceOf } from '@queqiao/records/provenance';
import type { OpinionResolvers } from '../generated/schema.ts';

/** `Opinion`: a contribution to a topic. */
export const opinionResolvers: OpinionResolvers = {
  id: ({ record }) => record.id,
  author: ({ record }) => record.attributes.author,
  contentHtml: ({ record }) => record.attributes.contentHtml,
  at: ({ record }) => record.attributes.at,
  provenance: provenanceOf,
};
