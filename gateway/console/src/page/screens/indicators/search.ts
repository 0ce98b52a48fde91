import { z } from 'zod';

/** What the table of indicators is narrowed to. */
export const indicatorsSearch = z.object({
  document: z.string().optional().catch(undefined),
  department: z.string().optional().catch(undefined),
  status: z.enum(['MET', 'ON_TRACK', 'AT_RISK', 'OVERDUE', 'NO_DATA']).optional().catch(undefined),
  bars: z.boolean().optional().catch(undefined),
  search: z.string().optional().catch(undefined),
});
