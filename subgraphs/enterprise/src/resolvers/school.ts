import type { EnterpriseLoaders } from '../adapter/loaders.ts';
import type { SchoolResolvers } from '../generated/schema.ts';

/** `School`, owned by another subgraph; this one adds its relations to enterprises. */
export function schoolResolvers(loaders: EnterpriseLoaders): SchoolResolvers {
  return {
    cooperations: ({ code }, _arguments, { scope }) => loaders.listOf(scope, 'ofSchool', code),
  };
}
