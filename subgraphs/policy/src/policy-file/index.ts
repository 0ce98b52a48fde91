export { loadPolicyFiles } from './load-policy-files.ts';
export { PolicyFileError } from './policy-file-error.ts';
export type { IndicatorEntry, PolicyFile, Subject } from './policy-file.ts';
export { parsePolicyFile, readPolicyFile } from './read-policy-file.ts';
