import type { DocumentNode } from 'graphql';
import { EntityKeys } from './entity-keys.ts';
import { SafeNames } from './safe-names.ts';
import { SupergraphTypes } from './supergraph-types.ts';

/** What planning and execution must know of the supergraph besides plans. */
export interface SupergraphFacts {
  readonly types: SupergraphTypes;
  readonly keys: EntityKeys;
  readonly names: SafeNames;
}

export function supergraphFacts(supergraph: DocumentNode): SupergraphFacts {
  return { types: new SupergraphTypes(supergraph), keys: new EntityKeys(supergraph), names: new SafeNames(supergraph) };
}
