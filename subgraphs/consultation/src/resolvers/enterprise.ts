import type { ConsultationLoaders } from '../adapter/loaders.ts';
import type { EnterpriseResolvers } from '../generated/schema.ts';

/** `Enterprise`, owned by another subgraph; this one adds the topics about it. */
export function enterpriseResolvers(loaders: ConsultationLoaders): EnterpriseResolvers {
  return {
    consultationTopics: ({ uscc }, _arguments, { scope }) => loaders.topicsOfEnterprise(scope, uscc),
  };
}
