export { composeSubgraphs, type SubgraphDefinition } from './compose.ts';
