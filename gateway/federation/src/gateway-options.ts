import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { RequestScope, SubgraphContext } from '@queqiao/subgraph/request';
import type { RecordPersonalReads } from './observability/record-personal-reads.ts';
import type { SubgraphClient } from './clients/subgraph-client.ts';
import type { ComposedSupergraph } from './composition/compose.ts';
import type { DocumentLimits, OperationLimits } from './limits/limits.ts';
import type { GatewayObserver } from './observability/gateway-observer.ts';
import type { Planner } from './planning/operation-plan.ts';

export interface GatewayOptions {
  readonly supergraph: Pick<ComposedSupergraph, 'sdl' | 'document' | 'apiSchema' | 'supergraph'>;
  readonly planner: Planner;
  readonly clients: readonly SubgraphClient[];
  /** Told what a client may not see: errors masked, answers that are none. */
  readonly report?: (subgraph: string, error: unknown, scope: RequestScope) => void;
  /** Told of personal data before it is given. Without it, none is. */
  readonly recordPersonalReads?: RecordPersonalReads;
  /** Told of every operation. */
  readonly observer?: GatewayObserver;
  /** How large documents and operations may be, where it is not the default. */
  readonly limits?: Partial<DocumentLimits & OperationLimits>;
  /** How many operations are kept planned. */
  readonly keptOperations?: number;
}

/** One operation to be run. The document is valid for the client's schema. */
export interface GatewayRequest {
  readonly document: DocumentNode;
  /** Names the document: equal for equal documents, different for different ones. */
  readonly documentKey: string;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly scope: RequestScope;
  /** When the operation is answered with what is there, in ms from now. */
  readonly giveUpMs: number;
  /** Fires when the client went away. */
  readonly cancelled?: AbortSignal;
}

/** What the server's context value holds for the gateway, besides what subgraphs see of it. */
export interface GatewayContext extends SubgraphContext {
  readonly giveUpMs: number;
  readonly cancelled?: AbortSignal;
}
