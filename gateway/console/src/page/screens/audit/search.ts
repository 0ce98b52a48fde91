import { z } from 'zod';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .optional()
  .catch(undefined);

/** By whom, what, to what and when. */
export const auditSearch = z.object({
  actor: z.string().optional().catch(undefined),
  action: z.string().optional().catch(undefined),
  subject: z.string().optional().catch(undefined),
  since: day,
  until: day,
});
