import { z } from 'zod';

export const recordSearch = z.object({
  /** The indicator whose evidence led here. */
  indicator: z.string().optional().catch(undefined),
});
