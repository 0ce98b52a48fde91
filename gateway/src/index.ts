export {
  composeSubgraphs,
  loadSupergraph,
  type ComposedSupergraph,
  type SubgraphDefinition,
} from './composition/compose.ts';
export { readEnvironment, syncIntervalMs, type HubEnvironment, type TokenEnvironment } from './environment.ts';
export { Gateway, type GatewayContext, type GatewayOptions, type GatewayRequest } from './gateway.ts';
export { createHub, type Hub, type HubOptions } from './hub.ts';
export { serveGateway, type GatewayServer, type ServeGatewayOptions } from './server/serve-gateway.ts';
