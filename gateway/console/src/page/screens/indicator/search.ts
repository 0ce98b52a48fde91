import { z } from 'zod';

export const INDICATOR_TABS = [
  'evidence',
  'mapping',
  'history',
  'breakdown',
  'signing',
  'target',
  'proposals',
] as const;

export const EVIDENCE_ORDERS = ['RECORD', 'CONTRIBUTION', 'CHANGED'] as const;

export const SERIES_STEPS = ['MONTH', 'QUARTER', 'YEAR'] as const;

export const BREAKDOWNS = ['REGION', 'SCHOOL', 'LEVEL', 'CHAIN'] as const;

/** Which part of an indicator is shown, and how its evidence is narrowed. */
export const indicatorSearch = z.object({
  tab: z.enum(INDICATOR_TABS).optional().catch(undefined),
  counted: z.enum(['yes', 'no', 'all']).optional().catch(undefined),
  decided: z.boolean().optional().catch(undefined),
  step: z.enum(SERIES_STEPS).optional().catch(undefined),
  by: z.enum(BREAKDOWNS).optional().catch(undefined),
  record: z.string().optional().catch(undefined),
  order: z.enum(EVIDENCE_ORDERS).optional().catch(undefined),
  search: z.string().optional().catch(undefined),
});
