import { z } from 'zod';

export const REPORT_TABS = ['list', 'single', 'import'] as const;

/** Which part of reporting is shown. */
export const reportsSearch = z.object({
  tab: z.enum(REPORT_TABS).optional().catch(undefined),
  indicator: z.string().optional().catch(undefined),
  search: z.string().optional().catch(undefined),
});
