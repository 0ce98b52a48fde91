import { storedAuditKey } from '@queqiao/audit';
import type { HubEnvironment } from '../environment.ts';

/**
 * The secrets of the hub, equal on all nodes: those that seal the audit log, from the environment or else, of an embedded store,
 * the one in its folder.
 */
export async function hubSecrets({
  auditKeys,
  dataFolder,
}: Pick<HubEnvironment, 'auditKeys' | 'dataFolder'>): Promise<readonly string[]> {
  return auditKeys.length > 0 ? auditKeys : [await storedAuditKey(dataFolder)];
}
