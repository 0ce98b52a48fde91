export { recordSet } from './counted-set.ts';
export { decideEvidence } from './decide-evidence.ts';
export { readEvidence } from './read-evidence.ts';
