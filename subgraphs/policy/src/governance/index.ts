export { draftMapping, nextVersion, readDraft, type MappingDraft } from './draft-mapping.ts';
export { mappingId } from './mapping-id.ts';
export { approveMapping, rejectMapping, retireMapping, submitMapping } from './mapping-steps.ts';
export { findMapping, mappingsOf } from './mapping-table.ts';
export { MAPPING_COLUMNS, contentDigest, inForce, ruleOf, type MappingVersion } from './mapping-version.ts';
export { SHIPPED_BY, shipMappings } from './ship-mappings.ts';
