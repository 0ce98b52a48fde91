export { PolicyCatalogue, type CatalogueIndicator } from './catalogue/index.ts';
export {
  compileMapping,
  readFigures,
  type Evaluation,
  type EvaluationRow,
  type Figures,
  type RecordRelation,
} from './compile/index.ts';
export { MappingFileError, loadMappingFiles, type DefaultMapping } from './mapping-file/index.ts';
export { readMapping, type MappingFault, type MappingRule, type ResolvedMapping } from './mapping/index.ts';
export { PolicyFileError, loadPolicyFiles, type IndicatorEntry, type PolicyFile } from './policy-file/index.ts';
export { createPolicySubgraph, type PolicySubgraphOptions } from './policy-subgraph.ts';
export { RecordTypeCatalogue, type RecordTypeEntry } from './record-types/index.ts';
export { verifyProgress, type Finding as ProgressFinding, type VersionName } from './verify/index.ts';
export { PROGRESS_CHANNEL } from './incremental/index.ts';
