import { z } from 'zod';

/** Which webhook's deliveries are shown, and what the lists are searched for. */
export const partnersSearch = z.object({
  webhook: z.string().optional().catch(undefined),
  search: z.string().optional().catch(undefined),
});
