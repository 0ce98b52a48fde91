import type { SubgraphError } from '../execution/failure.ts';
import type { DataObject } from '../planning/data-object.ts';
import type { FetchProgram } from '../planning/fetch-program.ts';

/** The distinct entities that one request asks about, in the form that each kind of client needs. */
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
  /** What the operation's sender gave for subgraphs to see (`OperationRequest.context`). */
  readonly context: unknown;
  /** Fires when the answer is no longer wanted. */
  readonly signal: AbortSignal;
}

/** Its objects and lists become the gateway's, which adds to them: a client that keeps its answers gives copies. */
export interface SubgraphAnswer {
  readonly data?: DataObject | null | undefined;
  readonly errors?: readonly SubgraphError[] | undefined;
}

/** Asks one subgraph, wherever it runs. */
export interface SubgraphClient {
  readonly name: string;
  /**
   * How long a request may wait for others equal to it but for their entities, in ms, so that they go together. 0
   * where a request costs nothing by itself.
   */
  readonly batchWindowMs: number;
  /** Rejects when the subgraph gave no GraphQL answer at all; the error goes to the log, never to the client. */
  readonly ask: (request: SubgraphRequest) => Promise<SubgraphAnswer>;
  /** The events of a subscription; absent where the transport has none. */
  readonly subscribe?: (request: SubgraphRequest) => Promise<AsyncIterable<SubgraphAnswer> | SubgraphAnswer>;
  /** What the subgraph makes of an event, given as the root's value; absent where it takes none from outside. */
  readonly answerEvent?: (request: SubgraphRequest, rootValue: object) => Promise<SubgraphAnswer>;
  readonly close: () => Promise<void>;
}
