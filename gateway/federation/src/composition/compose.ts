import { compose } from '@apollo/composition';
import { subgraphsFromServiceList } from '@apollo/federation-internals';
import type { DocumentNode } from 'graphql';
import { refuseUnknownFeatures } from './linked-features.ts';
import { loadSupergraph, type ComposedSupergraph } from './load-supergraph.ts';

/** One subgraph of the composition. */
export interface SubgraphDefinition {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  /** Its URL in the supergraph; by default one that means that the subgraph has no address of its own. */
  readonly url?: string;
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
