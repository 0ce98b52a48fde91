import { AuditKeys, storedAuditKey } from '@queqiao/audit';
import type { HubEnvironment } from '../environment.ts';

/** The keys of the audit log: those of the environment, or else, of an embedded store, the one in its folder. */
export async function auditKeysFor({
  auditKeys,
  dataFolder,
}: Pick<HubEnvironment, 'auditKeys' | 'dataFolder'>): Promise<AuditKeys> {
  return new AuditKeys({ secrets: auditKeys.length > 0 ? auditKeys : [await storedAuditKey(dataFolder)] });
}
