import { AuditKeys } from '@queqiao/audit';
import type { HubEnvironment } from '../environment.ts';
import { hubSecrets } from './hub-secrets.ts';

/** The keys of the audit log: of the hub's secrets. */
export async function auditKeysFor(environment: Pick<HubEnvironment, 'auditKeys' | 'dataFolder'>): Promise<AuditKeys> {
  return new AuditKeys({ secrets: await hubSecrets(environment) });
}
