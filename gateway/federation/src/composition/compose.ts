import { composeServices } from '@apollo/composition';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { scalarResolvers } from '@queqiao/subgraph/scalars';
import { publicSchemaOf } from './public-schema.ts';
import { useRealScalars } from './real-scalars.ts';

/** What one subgraph brings to the composition. */
export interface SubgraphDefinition {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  /** Written into the supergraph; by default one that says that the subgraph has no address of its own. */
  readonly url?: string;
}

/** One graph made of all subgraphs, in the forms that planner, executor and clients need. */
export interface ComposedSupergraph {
  readonly sdl: string;
  readonly document: DocumentNode;
  readonly supergraph: Supergraph;
  /** What clients see, descriptions and directives kept. */
  readonly publicSdl: string;
  readonly apiSchema: GraphQLSchema;
}

/** Composes the subgraphs. Throws a TypeError with every reason when they do not fit together. */
export function composeSubgraphs(subgraphs: readonly SubgraphDefinition[]): ComposedSupergraph {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, typeDefs, url }) => ({ name, typeDefs, url: url ?? `local:${name}` })),
  );
  if (!supergraphSdl) {
    throw new TypeError(`The subgraphs do not compose:\n${(errors ?? []).map(({ message }) => message).join('\n')}`);
  }
  return loadSupergraph(supergraphSdl);
}

/** Reads a supergraph that was composed before. */
export function loadSupergraph(sdl: string): ComposedSupergraph {
  const supergraph = Supergraph.build(sdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  const document = parse(sdl, { noLocation: true });
  const apiSchema = supergraph.apiSchema().toGraphQLJSSchema();
  useRealScalars(apiSchema, scalarResolvers);
  return { sdl, document, supergraph, apiSchema, publicSdl: publicSchemaOf(apiSchema, document) };
}
