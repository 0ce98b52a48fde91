import { compose } from '@apollo/composition';
import { errorCauses, subgraphsFromServiceList, Supergraph } from '@apollo/federation-internals';
import { parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { scalarResolvers } from '@queqiao/subgraph/scalars';
import { AccessRules } from '../access/access-rules.ts';
import { refuseUnknownFeatures } from './linked-features.ts';
import { publicSchemaOf } from './public-schema.ts';
import { useRealScalars } from './real-scalars.ts';

/** One subgraph of the composition. */
export interface SubgraphDefinition {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  /** Its URL in the supergraph; by default one that means that the subgraph has no address of its own. */
  readonly url?: string;
}

/** The composed graph, in the forms that planner, executor and clients need. */
export interface ComposedSupergraph {
  readonly sdl: string;
  readonly document: DocumentNode;
  readonly supergraph: Supergraph;
  /** The access rules. */
  readonly access: AccessRules;
  /** The client's schema, with descriptions and directives. */
  readonly publicSdl: string;
  readonly apiSchema: GraphQLSchema;
}

/**
 * Composes the subgraphs. Throws a TypeError with all reasons when they do not fit together, or when one links a
 * security feature that composition would lose.
 */
export function composeSubgraphs(definitions: readonly SubgraphDefinition[]): ComposedSupergraph {
  const subgraphs = subgraphsFromServiceList(
    definitions.map(({ name, typeDefs, url }) => ({ name, typeDefs, url: url ?? `local:${name}` })),
  );
  if (Array.isArray(subgraphs)) throw uncomposable(subgraphs);
  for (const { name, schema } of subgraphs.values()) {
    refuseUnknownFeatures(schema, `子图 ${name} (the subgraph ${name})`);
  }
  const { supergraphSdl, errors } = compose(subgraphs);
  if (!supergraphSdl) throw uncomposable(errors ?? []);
  return loadSupergraph(supergraphSdl);
}

function uncomposable(errors: readonly Error[]): TypeError {
  return new TypeError(`The subgraphs do not compose:\n${errors.map(({ message }) => message).join('\n')}`);
}

/**
 * Loads an existing supergraph. Throws a TypeError when it is not one, when it links an unknown feature for security or
 * execution, and when it has an access rule that cannot be understood.
 */
export function loadSupergraph(sdl: string): ComposedSupergraph {
  const supergraph = buildSupergraph(sdl);
  const document = parse(sdl, { noLocation: true });
  const apiSchema = supergraph.apiSchema().toGraphQLJSSchema();
  useRealScalars(apiSchema, scalarResolvers);
  const access = new AccessRules(supergraph.schema);
  return { sdl, document, supergraph, access, apiSchema, publicSdl: publicSchemaOf(apiSchema, supergraph.schema) };
}

function buildSupergraph(sdl: string): Supergraph {
  try {
    // The supported features are checked below, with messages that say what to do.
    const supergraph = Supergraph.build(sdl, { supportedFeatures: null });
    refuseUnknownFeatures(supergraph.schema, '超图 (the supergraph)');
    return supergraph;
  } catch (error) {
    if (!(error instanceof Error) || error instanceof TypeError) throw error;
    const reasons = (errorCauses(error) ?? [error]).map(({ message }) => message);
    throw new TypeError(`超图无法载入 (the supergraph cannot be loaded):\n${reasons.join('\n')}`, { cause: error });
  }
}
