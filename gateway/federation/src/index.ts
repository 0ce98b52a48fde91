export type { SubgraphError } from './execution/failure.ts';
export { HttpClient, type HttpClientOptions } from './clients/http-client.ts';
export { LocalClient } from './clients/local-client.ts';
export type { SubgraphAnswer, SubgraphClient, SubgraphRequest } from './clients/subgraph-client.ts';
export {
  composeSubgraphs,
  loadSupergraph,
  type ComposedSupergraph,
  type SubgraphDefinition,
} from './composition/compose.ts';
export { Gateway, type GatewayContext, type GatewayOptions, type GatewayRequest } from './gateway.ts';
export { coerceVariables } from './limits/coerce-variables.ts';
export type { ReadOutcome } from './limits/document-cache.ts';
export type { RequestError } from './limits/request-error.ts';
export type { FetchOutcome, GatewayObserver, OperationOutcome } from './observability/gateway-observer.ts';
export { ObservedClient } from './observability/observed-client.ts';
export type { RecordPersonalReads } from './observability/record-personal-reads.ts';
export { ApolloPlanner } from './planning/apollo-planner.ts';
export type { Planner } from './planning/operation-plan.ts';
