export { loadPolicyFiles } from './load-policy-files.ts';
export { PolicyFileError, type PolicyFileFault } from './policy-file-error.ts';
export { type IndicatorEntry, type PolicyFile } from './policy-file.ts';
export { parsePolicyFile, readPolicyFile } from './read-policy-file.ts';
