import { z } from 'zod';

export const SOURCE_TABS = ['feeds', 'quarantine', 'held'] as const;

/** Which part of a platform is shown. */
export const sourceSearch = z.object({
  tab: z.enum(SOURCE_TABS).optional().catch(undefined),
  group: z.string().optional().catch(undefined),
  search: z.string().optional().catch(undefined),
});
