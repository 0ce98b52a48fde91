export { createEducationSubgraph, type EducationSubgraphOptions } from './education-subgraph.ts';
