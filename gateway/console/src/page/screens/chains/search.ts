import { z } from 'zod';

/** Which level is compared. */
export const chainsSearch = z.object({
  level: z.enum(['SECONDARY', 'HIGHER', 'UNDERGRADUATE']).optional().catch(undefined),
  search: z.string().optional().catch(undefined),
});
