import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import { Kind } from 'graphql';
import { scalarResolvers } from './scalars/index.ts';
import type { SubgraphContext } from './request/index.ts';
import { nodeResolvers } from './nodes/index.ts';
import { orphanResolvers } from './orphan-resolvers.ts';
import { refuseUnstorable } from './refuse-unstorable.ts';
import type { ExecutableSubgraph, Subgraph } from './subgraph.ts';
import { unauditedMutations } from './unaudited-mutations.ts';

/**
 * Builds a subgraph's schema with its resolvers, `_service` and `_entities`. The common scalars (`Date`, `DateTime`, `JSON`)
 * are added unless the subgraph has its own, and so is `id` of nodes with a natural key. Fields refuse texts that no store holds. Throws when the schema is invalid,
 * when a resolver names a type or field that the schema does not have (it would never run), and when a mutation would write
 * no entry to the audit log.
 */
export function buildSubgraph<Feed>(subgraph: Subgraph<Feed>): ExecutableSubgraph<Feed> {
  const declared = new Set(
    subgraph.typeDefs.definitions.flatMap((node) =>
      node.kind === Kind.SCALAR_TYPE_DEFINITION ? [node.name.value] : [],
    ),
  );
  const scalars = Object.fromEntries(Object.entries(scalarResolvers).filter(([name]) => declared.has(name)));
  // The generated resolver types are stricter than this map, which cannot express the types of each field.
  const own = { ...scalars, ...subgraph.resolvers } as GraphQLResolverMap<SubgraphContext>;
  const resolvers = withNodeIds(own, nodeResolvers(subgraph.typeDefs));
  const schema = buildSubgraphSchema([{ typeDefs: subgraph.typeDefs, resolvers }]);
  const strays = orphanResolvers(schema, resolvers);
  if (strays.length > 0) {
    throw new TypeError(`The schema of ${subgraph.name} has no ${strays.join(', ')}, but there are resolvers for it.`);
  }
  const unaudited = unauditedMutations(schema);
  if (unaudited.length > 0) {
    throw new TypeError(`${subgraph.name} must make ${unaudited.join(', ')} with auditedMutation.`);
  }
  refuseUnstorable(schema);
  return { ...subgraph, schema };
}

/** A subgraph's resolvers with the ids of its nodes; its own come first. */
function withNodeIds(
  own: GraphQLResolverMap<SubgraphContext>,
  ids: ReturnType<typeof nodeResolvers>,
): GraphQLResolverMap<SubgraphContext> {
  const types = Object.entries(ids).map(([type, id]) => [type, Object.assign({}, id, own[type])] as const);
  return { ...own, ...Object.fromEntries(types) };
}
