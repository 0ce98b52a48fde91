import type { ExecutionResult, GraphQLError, OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { AccessCaller } from './access/access-caller.ts';
import type { DescribePolicy } from './access/denial.ts';
import type { SubgraphClient } from './clients/subgraph-client.ts';
import type { ComposedSupergraph } from './composition/load-supergraph.ts';
import type { ErrorForm } from './execution/answer-errors.ts';
import type { SubgraphError } from './execution/failure.ts';
import type { GatewayLimits } from './limits/limits.ts';
import type { GatewayObserver } from './observability/gateway-observer.ts';
import type { Planner } from './planning/operation-plan.ts';

export interface GatewayOptions {
  /** A composed SDL, or a loaded supergraph. */
  readonly supergraph: string | ComposedSupergraph;
  /** Default: an HTTP client for every subgraph, at its address in the supergraph. */
  readonly clients?: readonly SubgraphClient[];
  /** Creates the planner for a supergraph, given as SDL. Default: Apollo's planner in its own thread. */
  readonly planner?: (supergraphSdl: string) => Planner;
  /**
   * Whether a subgraph's error was written for clients. For any other, clients receive only INTERNAL_SERVER_ERROR, and
   * `report` the details. Default: every error was.
   */
  readonly isPublic?: (error: SubgraphError) => boolean;
  /** Receives what clients may not see: masked errors, invalid answers. Default: ignored. */
  readonly report?: (subgraph: string, error: unknown, context: unknown) => void;
  /** A hint for the error of a caller who does not meet a `@policy`. */
  readonly describePolicy?: DescribePolicy;
  /** Called before an answer is returned; an error withholds its data. */
  readonly release?: (request: OperationRequest, operationName: string | null) => Promise<GraphQLError | null>;
  /** Observes every operation. */
  readonly observer?: GatewayObserver;
  /**
   * A key for what an answer depends on besides the operation and its variables, such as the caller's rights: equal
   * concurrent queries with equal keys run once, and `release` is called once for all. Null: this one runs separately.
   * Default: each does.
   */
  readonly sharedAs?: (request: OperationRequest) => string | null;
  /** The limits of an operation. Default: `DEFAULT_DOCUMENT_LIMITS` and `DEFAULT_OPERATION_LIMITS`. */
  readonly limits?: Partial<GatewayLimits>;
  /** The size of the plan cache in bytes, approximately. Default: 64 MiB. */
  readonly planCacheBytes?: number;
}

/** A summary of an answered operation. */
export interface AnsweredOperation {
  /** Null when the request contains no operation that can be run. */
  readonly operation: OperationDefinitionNode | null;
  readonly result: ExecutionResult;
}

/** One operation to run, from any transport. */
export interface OperationRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  /** As received, JSON. */
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  /** The caller. Default: an anonymous caller without scopes. */
  readonly caller?: AccessCaller;
  /** Passed to subgraphs: the `contextValue` of those in process, and the source of an HTTP client's headers. */
  readonly context?: unknown;
  /** The time budget in ms: after it the operation is answered with the data so far. Default: 30,000. */
  readonly giveUpMs?: number;
  /** Fires when the caller has left. A query then ends; a mutation continues. */
  readonly cancelled?: AbortSignal;
  /** Default: one error for each missing field. */
  readonly errors?: ErrorForm;
  /** The kinds of operations that the transport allows; others are an `OperationKindRefused`. Default: queries and mutations. */
  readonly operations?: readonly OperationTypeNode[];
  /** Called before the operation is executed, and not when it is refused. Must not throw. */
  readonly began?: (operation: OperationDefinitionNode) => void;
  /** Called with every answer, also of a refused operation: for logs. Must not throw. */
  readonly answered?: (answer: AnsweredOperation) => void;
}
