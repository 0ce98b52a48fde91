import type { DocumentNode, GraphQLSchema } from 'graphql';

/**
 * A subgraph as a plain value: the same one runs inside the gateway's process or behind a separate HTTP server. `Feed` is
 * the type that sync reads: `RecordFeed` of `@queqiao/records` within the hub.
 */
export interface Subgraph<Feed = unknown> {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  /** By type and field, as in the generated `Resolvers` type; their context is `SubgraphContext`. */
  readonly resolvers: object;
  /** The feeds that sync reads; empty for native subgraphs. */
  readonly feeds: readonly Feed[];
  /** Work that may start before the first request (fetching tokens); never fails, never blocks the start. */
  readonly warm?: () => void;
  /** Releases pools and timers. */
  readonly close: () => Promise<void>;
}

/** A subgraph whose schema is built and can execute. */
export interface ExecutableSubgraph<Feed = unknown> extends Subgraph<Feed> {
  readonly schema: GraphQLSchema;
}
