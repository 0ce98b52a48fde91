import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import { Kind } from 'graphql';
import { scalarResolvers } from '../scalars/index.ts';
import type { SubgraphContext } from '../request/index.ts';
import type { ExecutableSubgraph, Subgraph } from './subgraph.ts';

/**
 * Builds a subgraph's schema with its resolvers, `_service` and `_entities`. The scalars of the house (`Date`,
 * `DateTime`, `JSON`) are there unless the subgraph has its own. Throws when the schema is not valid, or when a resolver
 * names a type or field that the schema does not have.
 */
export function buildSubgraph(subgraph: Subgraph): ExecutableSubgraph {
  const declared = new Set(
    subgraph.typeDefs.definitions.flatMap((node) =>
      node.kind === Kind.SCALAR_TYPE_DEFINITION ? [node.name.value] : [],
    ),
  );
  const scalars = Object.fromEntries(Object.entries(scalarResolvers).filter(([name]) => declared.has(name)));
  // The generated resolver types are stricter than this map, which cannot say what each field takes and gives.
  const resolvers = { ...scalars, ...subgraph.resolvers } as GraphQLResolverMap<SubgraphContext>;
  return { ...subgraph, schema: buildSubgraphSchema([{ typeDefs: subgraph.typeDefs, resolvers }]) };
}
