import { visit, type DocumentNode } from 'graphql';
import { stringArgument } from '../planning/string-argument.ts';
import { HttpClient } from './http-client.ts';
import type { SubgraphClient } from './subgraph-client.ts';

/** HTTP clients of a supergraph's subgraphs, at their addresses in it. Throws a TypeError for one without an address. */
export function subgraphClients(supergraph: DocumentNode): readonly SubgraphClient[] {
  const clients: SubgraphClient[] = [];
  visit(supergraph, {
    EnumValueDefinition: ({ directives = [] }) => {
      const graph = directives.find(({ name }) => name.value === 'join__graph');
      const name = graph && stringArgument(graph, 'name');
      const address = graph && stringArgument(graph, 'url');
      if (name === undefined) return;
      if (!address || !URL.canParse(address)) {
        throw new TypeError(`The supergraph has no address of the subgraph ${name}: give the gateway a client for it.`);
      }
      clients.push(new HttpClient({ name, url: new URL(address) }));
    },
  });
  return clients;
}
