import { errorCauses, Supergraph } from '@apollo/federation-internals';
import { parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { scalarResolvers } from '@queqiao/subgraph/scalars';
import { AccessRules } from '../access/access-rules.ts';
import { refuseUnknownFeatures } from './linked-features.ts';
import { publicSchemaOf } from './public-schema.ts';
import { useRealScalars } from './real-scalars.ts';

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
