import { visit, type DocumentNode } from 'graphql';
import { stringArgument } from './string-argument.ts';

/** The subgraphs' names by their enum values in the supergraph. */
export function subgraphNames(supergraph: DocumentNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  visit(supergraph, {
    EnumValueDefinition: (value) => {
      const graph = value.directives?.find(({ name }) => name.value === 'join__graph');
      const name = graph && stringArgument(graph, 'name');
      if (name !== undefined) names.set(value.name.value, name);
    },
  });
  return names;
}
