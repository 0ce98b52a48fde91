export { readMapping } from './read-mapping.ts';
export { type MappingFault } from './mapping-faults.ts';
export type { MappingRule } from './mapping-rule.ts';
export { pathsOf, type Condition, type ResolvedMapping, type ResolvedSide } from './resolved-mapping.ts';
