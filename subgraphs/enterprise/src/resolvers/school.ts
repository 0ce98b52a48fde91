import type { EnterpriseLoaders } from '../adapter/loaders.ts';
import type { SchoolResolvers } from '../generated/schema.ts';

/** `School`: another subgraph owns it, this one knows what it does with enterprises. */
export function schoolResolvers(loaders: EnterpriseLoaders): SchoolResolvers {
  return {
    cooperations: ({ code }, _arguments, { scope }) => loaders.listOf(scope, 'ofSchool', code),
  };
}
