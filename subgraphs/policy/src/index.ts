export { PolicyCatalogue, type CatalogueIndicator } from './documents/policy-catalogue.ts';
export { compileMapping, type Evaluation, type EvaluationRow } from './mapping/sql/compile-mapping.ts';
export { readFigures, type Figures } from './mapping/sql/read-figures.ts';
export { type RecordRelation } from './mapping/sql/record-relation.ts';
export {
  MAPPINGS_FOLDER,
  MappingFileError,
  loadMappingFiles,
  type DefaultMapping,
} from './mapping/load-mapping-files.ts';
export { readMapping } from './mapping/read-mapping.ts';
export { type MappingFault } from './mapping/mapping-faults.ts';
export { type MappingRule } from './mapping/mapping-rule.ts';
export { type ResolvedMapping } from './mapping/resolved-mapping.ts';
export { PolicyFileError } from './documents/policy-file-error.ts';
export { POLICIES_FOLDER, loadPolicyFiles } from './documents/load-policy-files.ts';
export { type IndicatorEntry, type PolicyFile } from './documents/policy-file.ts';
export { createPolicySubgraph, type PolicySubgraphOptions } from './policy-subgraph.ts';
export { RecordTypeCatalogue, type RecordTypeEntry } from './mapping/record-type-catalogue.ts';
export { verifyProgress } from './verify/verify-progress.ts';
export { type Finding as ProgressFinding, type VersionName } from './verify/finding.ts';
export { findAttachment, keepAttachment } from './attachments/attachments.ts';
