import type { ConsultationLoaders } from '../adapter/loaders.ts';
import type { SchoolResolvers } from '../generated/schema.ts';

/** `School`: another subgraph owns it, this one knows the topics that concern it. */
export function schoolResolvers(loaders: ConsultationLoaders): SchoolResolvers {
  return {
    consultationTopics: ({ code }, _arguments, { scope }) => loaders.topicsOfSchool(scope, code),
  };
}
