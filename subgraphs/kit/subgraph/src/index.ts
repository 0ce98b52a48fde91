export { isAudited, markAudited } from './audited-resolvers.ts';
export { buildSubgraph } from './build-subgraph.ts';
export { runSubgraph } from './run-subgraph.ts';
export { selects } from './selects.ts';
export { serveSubgraph, type ServeOptions, type SubgraphServer } from './serve-subgraph.ts';
export type { ExecutableSubgraph, LogEntry, LogRange, ReadEntries, SelectEntries, Subgraph } from './subgraph.ts';
