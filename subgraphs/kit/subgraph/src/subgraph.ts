import type { DocumentNode, GraphQLSchema } from 'graphql';

/** A part of the hub's change log: what comes after one position, up to and including another, at most so many entries. */
export interface LogRange {
  readonly after: number;
  readonly through: number;
  readonly limit: number;
}

/** An entry of the change log as a subscription's root field has it. */
export interface LogEntry {
  readonly position: number;
  /** The field's value, given the cursor of each position that it names. */
  readonly value: (cursorOf: (position: number) => string) => object;
}

/** What one subscription reads of the change log: its field's arguments, checked. Oldest first. */
export type ReadEntries = (range: LogRange) => Promise<readonly LogEntry[]>;

/** Reads the arguments of a subscription's root field, coerced; throws BAD_USER_INPUT. */
export type SelectEntries = (given: Readonly<Record<string, unknown>>) => ReadEntries;

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
  /** By root field of `Subscription`: where its events come from, when they stand in the hub's change log. Default: none. */
  readonly events?: ReadonlyMap<string, SelectEntries>;
  /** Work that may start before the first request (fetching tokens); never fails, never blocks the start. */
  readonly warm?: () => void;
  /** Releases pools and timers. */
  readonly close: () => Promise<void>;
}

/** A subgraph whose schema is built and can execute. */
export interface ExecutableSubgraph<Feed = unknown> extends Subgraph<Feed> {
  readonly schema: GraphQLSchema;
}
