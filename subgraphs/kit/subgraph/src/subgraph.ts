import type { DocumentNode, GraphQLSchema } from 'graphql';

/**
 * A subgraph as a plain value: the same one runs inside the gateway's process or behind an HTTP server of its own.
 * `Feed` is what sync reads of it: `RecordFeed` of `@queqiao/records` within the hub.
 */
export interface Subgraph<Feed = unknown> {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  /** By type and field, as the generated `Resolvers` type says; their context is `SubgraphContext`. */
  readonly resolvers: object;
  /** What sync reads from this subgraph's platforms; empty for native subgraphs. */
  readonly feeds: readonly Feed[];
  /** Work that may begin before the first request (tokens fetched ahead); never fails, never blocks the start. */
  readonly warm?: () => void;
  /** Releases pools and timers. */
  readonly close: () => Promise<void>;
}

/** A subgraph whose schema is built and can execute. */
export interface ExecutableSubgraph<Feed = unknown> extends Subgraph<Feed> {
  readonly schema: GraphQLSchema;
}
