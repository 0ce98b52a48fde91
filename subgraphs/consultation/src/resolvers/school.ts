import type { ConsultationLoaders } from '../adapter/loaders.ts';
import type { SchoolResolvers } from '../generated/schema.ts';

/** `School`, owned by another subgraph; this one adds the topics about it. */
export function schoolResolvers(loaders: ConsultationLoaders): SchoolResolvers {
  return {
    consultationTopics: ({ code }, _arguments, { scope }) => loaders.topicsOfSchool(scope, code),
  };
}
