import type { ConsultationLoaders } from '../adapter/loaders.ts';
import type { EnterpriseResolvers } from '../generated/schema.ts';

/** `Enterprise`: another subgraph owns it, this one knows the topics that concern it. */
export function enterpriseResolvers(loaders: ConsultationLoaders): EnterpriseResolvers {
  return {
    consultationTopics: ({ uscc }, _arguments, { scope }) => loaders.topicsOfEnterprise(scope, uscc),
  };
}
