import type { AuditLog } from '@queqiao/audit';
import type { QueryResolvers } from '../generated/schema.ts';

/** `audit`: the log of all nodes, newest first. Throws BAD_USER_INPUT for a page that there is not. */
export function auditResolvers(audit: AuditLog): Pick<QueryResolvers, 'audit'> {
  return { audit: (_parent, page) => audit.page(page) };
}
