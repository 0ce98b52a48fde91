export { draftMapping, nextVersion, readDraft, type MappingDraft } from './draft-mapping.ts';
export { mappingId } from './mapping-id.ts';
export { approveMapping, rejectMapping, retireMapping, submitMapping } from './mapping-steps.ts';
export { mappingsOf } from './mapping-table.ts';
export { type MappingVersion } from './mapping-version.ts';
export { shipMappings } from './ship-mappings.ts';
