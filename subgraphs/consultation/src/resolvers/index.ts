import { provenanceResolvers, type LastKnown } from '@queqiao/records/provenance';
import type { ConsultationLoaders } from '../adapter/loaders.ts';
import type { Resolvers } from '../generated/schema.ts';
import { consultationTopicResolvers } from './consultation-topic.ts';
import { enterpriseResolvers } from './enterprise.ts';
import { opinionResolvers } from './opinion.ts';
import { queryResolvers } from './query.ts';
import { schoolResolvers } from './school.ts';
import { topicReplyResolvers } from './topic-reply.ts';

/** The resolvers of the consultation subgraph. */
export function consultationResolvers(loaders: ConsultationLoaders, lastKnown: LastKnown | undefined): Resolvers {
  return {
    Provenance: provenanceResolvers(lastKnown),
    Query: queryResolvers(loaders),
    ConsultationTopic: consultationTopicResolvers(loaders),
    Opinion: opinionResolvers,
    TopicReply: topicReplyResolvers,
    Enterprise: enterpriseResolvers(loaders),
    School: schoolResolvers(loaders),
  };
}
