export type { Finding, VersionName } from './finding.ts';
export { verifyProgress, type VerifySummary } from './verify-progress.ts';
