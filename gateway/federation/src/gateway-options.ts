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
  /** SDL as a composer gives it, or a supergraph that is loaded already. */
  readonly supergraph: string | ComposedSupergraph;
  /** Default: an HTTP client for every subgraph of the supergraph, at the address that it has there. */
  readonly clients?: readonly SubgraphClient[];
  /** Makes what plans over a supergraph, given as SDL. Default: Apollo's planner in a thread of its own. */
  readonly planner?: (supergraphSdl: string) => Planner;
  /**
   * Whether a subgraph's error was written for clients. Of any other, clients get nothing but
   * INTERNAL_SERVER_ERROR, and `report` the rest. Default: every error was.
   */
  readonly isPublic?: (error: SubgraphError) => boolean;
  /** Given what a client may not see: errors masked, answers that are none. Default: nothing is done with it. */
  readonly report?: (subgraph: string, error: unknown, context: unknown) => void;
  /** Says in the error of a caller who does not meet a `@policy` how to meet it. */
  readonly describePolicy?: DescribePolicy;
  /** Called before an answer is given; an error withholds its data. */
  readonly release?: (request: OperationRequest, operationName: string | null) => Promise<GraphQLError | null>;
  /** Sees every operation. */
  readonly observer?: GatewayObserver;
  /**
   * Names what an answer depends on besides the operation and its variables, like the rights of its caller: equal
   * queries under equal names that are under way at the same time are run once, and `release` is called once for all.
   * Null: this one is run by itself. Default: each is.
   */
  readonly sharedAs?: (request: OperationRequest) => string | null;
  /** How large an operation may be. Default: `DEFAULT_DOCUMENT_LIMITS` and `DEFAULT_OPERATION_LIMITS`. */
  readonly limits?: Partial<GatewayLimits>;
  /** Bytes of plans that are kept, roughly. Default: 64 MiB. */
  readonly planCacheBytes?: number;
}

/** What is known of an operation once it is answered. */
export interface AnsweredOperation {
  /** Null when the request names no operation that can be run. */
  readonly operation: OperationDefinitionNode | null;
  readonly result: ExecutionResult;
}

/** One operation to be run, as any transport gives it. */
export interface OperationRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  /** As they came, JSON. */
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  /** Who asks. Default: nobody in particular, who has no scopes. */
  readonly caller?: AccessCaller;
  /** For subgraphs to see: the `contextValue` of those in process, and what an HTTP client makes headers of. */
  readonly context?: unknown;
  /** When the operation is answered with what is there, in ms from now. Default: 30,000. */
  readonly giveUpMs?: number;
  /** Fires when nobody waits for the answer any more. A query then ends; a mutation goes on. */
  readonly cancelled?: AbortSignal;
  /** Default: one error for each field that is missing. */
  readonly errors?: ErrorForm;
  /** Kinds of operations that the transport allows; others are an `OperationKindRefused`. Default: queries and mutations. */
  readonly operations?: readonly OperationTypeNode[];
  /** Called before anything of the operation is executed, and not at all when it is refused. Must not throw. */
  readonly began?: (operation: OperationDefinitionNode) => void;
  /** Called with every answer, also of an operation that was refused: for logs. Must not throw. */
  readonly answered?: (answer: AnsweredOperation) => void;
}
