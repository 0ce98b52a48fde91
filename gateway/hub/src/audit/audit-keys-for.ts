import { AuditKeys, storedAuditKey } from '@queqiao/audit';
import type { HubEnvironment } from '../environment.ts';

/**
 * The keys of the audit log: those of the environment, or else the one in the data folder. Nodes that share a store but
 * no configured key have different keys: verification then reports entries of other nodes as having an unknown key.
 */
export async function auditKeysFor({
  auditKeys,
  dataFolder,
  databaseUrl,
}: Pick<HubEnvironment, 'auditKeys' | 'dataFolder' | 'databaseUrl'>): Promise<AuditKeys> {
  if (auditKeys.length > 0) return new AuditKeys({ secrets: auditKeys });
  return new AuditKeys({ secrets: [await storedAuditKey(dataFolder)], others: databaseUrl !== undefined });
}
