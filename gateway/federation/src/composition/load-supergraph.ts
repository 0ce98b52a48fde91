import { errorCauses, Supergraph } from '@apollo/federation-internals';
import { parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { scalarResolvers } from '@queqiao/subgraph/scalars';
import { AccessRules } from '../access/access-rules.ts';
import { refuseUnknownFeatures } from './linked-features.ts';
import { publicSchemaOf } from './public-schema.ts';
import { useRealScalars } from './real-scalars.ts';

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
