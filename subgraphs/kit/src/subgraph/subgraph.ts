import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { RecordFeed } from '../records/feed.ts';

/**
 * A subgraph as a plain value: the same one runs inside the gateway's process or behind an HTTP server of its own.
 */
export interface Subgraph {
  readonly name: string;
  readonly typeDefs: DocumentNode;
  /** By type and field, as the generated `Resolvers` type says; their context is `SubgraphContext`. */
  readonly resolvers: object;
  /** What sync reads from this subgraph's platforms; empty for native subgraphs. */
  readonly feeds: readonly RecordFeed[];
  /** Work that may begin before the first request (tokens fetched ahead); never fails, never blocks the start. */
  readonly warm?: () => void;
  /** Releases pools and timers. */
  readonly close: () => Promise<void>;
}

/** A subgraph whose schema is built and can execute. */
export interface ExecutableSubgraph extends Subgraph {
  readonly schema: GraphQLSchema;
}
