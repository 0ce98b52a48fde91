import { z } from 'zod';

const text = z.string().optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);

/** What the audit log is narrowed to; days are those of the bureaus, both included. */
export const auditSearch = z.object({
  actor: text,
  action: text,
  subject: text,
  since: day,
  until: day,
  search: text,
});
