import { z } from 'zod';

/** Which level is compared, or which chain level by level. */
export const chainsSearch = z.object({
  level: z.enum(['SECONDARY', 'HIGHER', 'UNDERGRADUATE']).optional().catch(undefined),
  chain: z.string().optional().catch(undefined),
  search: z.string().optional().catch(undefined),
});
