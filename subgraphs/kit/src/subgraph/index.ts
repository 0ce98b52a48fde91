export type { ExecutableSubgraph, Subgraph } from './subgraph.ts';
