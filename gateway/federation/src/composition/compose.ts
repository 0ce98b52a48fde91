import { compose } from '@apollo/composition';
import { errorCauses, subgraphsFromServiceList, Supergraph } from '@apollo/federation-internals';
import { parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { scalarResolvers } from '@queqiao/subgraph/scalars';
import { AccessRules } from '../access/access-rules.ts';
import { refuseUnknownFeatures } from './linked-features.ts';
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
  /** Who may read what. */
  readonly access: AccessRules;
  /** What clients see, descriptions and directives kept. */
  readonly publicSdl: string;
  readonly apiSchema: GraphQLSchema;
}

/**
 * Composes the subgraphs. Throws a TypeError with every reason when they do not fit together, or when one links a
 * security feature that composition would leave out.
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
 * Reads a supergraph that was composed before. Throws a TypeError when it is none, when it links a feature for security
 * or execution that this gateway does not know, and when a rule of access in it cannot be understood.
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
    // Which features are supported is decided below, in words that say what to do.
    const supergraph = Supergraph.build(sdl, { supportedFeatures: null });
    refuseUnknownFeatures(supergraph.schema, '超图 (the supergraph)');
    return supergraph;
  } catch (error) {
    if (!(error instanceof Error) || error instanceof TypeError) throw error;
    const reasons = (errorCauses(error) ?? [error]).map(({ message }) => message);
    throw new TypeError(`超图无法载入 (the supergraph cannot be loaded):\n${reasons.join('\n')}`, { cause: error });
  }
}
