export { READ_PERSONAL_DATA, type AuditEntry, type AuditFact } from './audit-entry.ts';
export type { AuditFinding, AuditSummary } from './audit-finding.ts';
export { readAnchors, signAnchor, type AuditAnchor } from './audit-anchor.ts';
export { AuditKeys, SHORTEST_AUDIT_KEY, type AuditKeysOptions } from './audit-keys.ts';
export { AuditLog } from './audit-log.ts';
export { auditedMutation, type Audited, type Transact } from './audited-mutation.ts';
export { storedAuditKey } from './stored-audit-key.ts';
export { verifyAudit } from './verify-audit.ts';
