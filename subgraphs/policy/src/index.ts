export { createPolicySubgraph, type PolicySubgraphOptions } from './policy-subgraph.ts';
export { PolicyFileError, loadPolicyFiles, type IndicatorEntry, type PolicyFile } from './policy-file/index.ts';
