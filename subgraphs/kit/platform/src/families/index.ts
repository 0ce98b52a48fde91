export type { FamilySubgraph, FamilySubgraphOptions } from './family-subgraph.ts';
