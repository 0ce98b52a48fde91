import { z } from 'zod';

export const ROLES = ['ADMINISTRATOR', 'APPROVER', 'OPERATOR', 'AUDITOR', 'PERSONS', 'PARTNER', 'PORTAL'] as const;

/** Which persons are shown, and whose rights are open. */
export const personsSearch = z.object({
  search: z.string().optional().catch(undefined),
  role: z
    .enum([...ROLES, 'NONE'])
    .optional()
    .catch(undefined),
  person: z.string().optional().catch(undefined),
});
