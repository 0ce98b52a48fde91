import type { SubgraphError } from '../execution/failure.ts';
import type { DataObject } from '../planning/data-object.ts';
import type { FetchProgram } from '../planning/fetch-program.ts';

/** The distinct entities of one request, in the form that each kind of client needs. */
export interface Representations {
  /** As JSON, one text for each. */
  readonly texts: readonly string[];
  readonly values: () => readonly DataObject[];
}

export interface SubgraphRequest {
  readonly program: FetchProgram;
  /** The client's variables that the document uses. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Null for root fields. */
  readonly representations: Representations | null;
  /** The context that the operation's sender gave for subgraphs (`OperationRequest.context`). */
  readonly context: unknown;
  /** Fires when the answer is no longer needed. */
  readonly signal: AbortSignal;
}

/** Its objects and lists belong to the gateway, which adds to them: a client that caches answers must return copies. */
export interface SubgraphAnswer {
  readonly data?: DataObject | null | undefined;
  readonly errors?: readonly SubgraphError[] | undefined;
}

/** Sends requests to one subgraph, wherever it runs. */
export interface SubgraphClient {
  readonly name: string;
  /**
   * The batch window in ms: how long a request may wait for others that differ only in their entities, to be sent together.
   * 0 where a request has no cost of its own.
   */
  readonly batchWindowMs: number;
  /** Rejects when the subgraph returned no GraphQL answer; the error goes to the log, never to the client. */
  readonly ask: (request: SubgraphRequest) => Promise<SubgraphAnswer>;
  /** The events of a subscription; absent where the transport does not support them. */
  readonly subscribe?: (request: SubgraphRequest) => Promise<AsyncIterable<SubgraphAnswer> | SubgraphAnswer>;
  /** What the subgraph makes of an event, given as the root's value; absent where it takes none from outside. */
  readonly answerEvent?: (request: SubgraphRequest, rootValue: object) => Promise<SubgraphAnswer>;
  readonly close: () => Promise<void>;
}
