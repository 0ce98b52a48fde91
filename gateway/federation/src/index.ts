export { ANONYMOUS_CALLER, type AccessCaller } from './access/access-caller.ts';
export type { DescribePolicy } from './access/denial.ts';
export type { SubgraphError } from './execution/failure.ts';
export type { PreparedSubscription } from './execution/prepared-subscription.ts';
export { HttpClient, type HttpClientOptions } from './clients/http-client.ts';
export { LocalClient } from './clients/local-client.ts';
export type { SubgraphAnswer, SubgraphClient, SubgraphRequest } from './clients/subgraph-client.ts';
export {
  composeSubgraphs,
  loadSupergraph,
  type ComposedSupergraph,
  type SubgraphDefinition,
} from './composition/compose.ts';
export type { ErrorForm } from './execution/answer-errors.ts';
export type { AnsweredOperation, GatewayOptions, OperationRequest } from './gateway-options.ts';
export { Gateway, type OperationResult } from './gateway.ts';
export type { GatewayLimits } from './limits/limits.ts';
export { OperationKindRefused } from './limits/operation-kind.ts';
export type { FetchOutcome, GatewayObserver, OperationOutcome } from './observability/gateway-observer.ts';
export { ObservedClient } from './observability/observed-client.ts';
export { ApolloPlanner } from './planning/apollo-planner.ts';
export type { Planner } from './planning/operation-plan.ts';
export { WorkerPlanner, type WorkerPlannerOptions } from './planning/worker/worker-planner.ts';
