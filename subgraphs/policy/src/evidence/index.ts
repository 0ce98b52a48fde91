export { recordSet } from './counted-set.ts';
export { decideEvidence, type EvidenceVerdict } from './decide-evidence.ts';
export type { Evidence } from './evidence.ts';
export { readEvidence } from './read-evidence.ts';
