export {
  FAMILIES,
  RECORD_TYPES,
  RECORD_TYPE_NAMES,
  familyInstallations,
  familyNamed,
  familyOfRecordType,
  recordTypeNamed,
} from './families.ts';
export type { Credential, FamilyManifest } from './manifest.ts';
export { exchangeTypeDefs, subgraphNames, subgraphSchemas, type SubgraphSchema } from './subgraph-schemas.ts';
export { labelParts, ownLabel, recordLabel, valueLabels } from './record-label.ts';
