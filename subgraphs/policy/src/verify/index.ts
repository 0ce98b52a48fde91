export type { Finding, VersionName } from './finding.ts';
export { verifyProgress } from './verify-progress.ts';
