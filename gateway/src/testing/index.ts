export { loadSupergraph, composeSubgraphs } from '../composition/compose.ts';
export { HttpClient } from '../execution/http-client.ts';
export { LocalClient } from '../execution/local-client.ts';
export { Gateway } from '../gateway.ts';
export { ApolloPlanner } from '../planning/apollo-planner.ts';
export { serveGateway } from '../server/serve-gateway.ts';
export { LIBRARY } from './library-graph.ts';
export { FEDERATION_LINK } from './federation-rig.ts';
