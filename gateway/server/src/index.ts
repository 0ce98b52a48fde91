export { graphiqlRoutes, type GraphiqlOptions } from './graphiql/graphiql-routes.ts';
export { COMPRESSION } from './http/compression.ts';
export type { OperationContext } from './http/http-operation.ts';
export { describePolicy } from './http/access-caller.ts';
export { isOfThisMachine } from './graphiql/is-of-this-machine.ts';
export { badRequest, refusalOf, sendRefusal } from './http/refusal.ts';
export { contextFor, contextOf, type Identify, type IdentifyRequest } from './http/request-scope.ts';
export { serveGateway, type GatewayServer, type MountGraphql, type ServeGatewayOptions } from './http/serve-gateway.ts';
export { healthRoutes, type Readiness } from './observability/health-routes.ts';
export { metricsRoute } from './observability/metrics-route.ts';
export {
  Streams,
  type OpenStream,
  type StreamHandle,
  type StreamRequest,
  type StreamsOptions,
} from './streams/streams.ts';
export type {
  EventPage,
  EventReading,
  EventRequest,
  EventSource,
  LoggedEvent,
  OpenedEvents,
} from './streams/event-source.ts';
