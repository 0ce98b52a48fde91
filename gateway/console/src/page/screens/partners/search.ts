import { z } from 'zod';

export const PARTNER_TABS = ['webhooks', 'streams'] as const;

/** Which part of the partners is shown, and what it is narrowed to. */
export const partnersSearch = z.object({
  tab: z.enum(PARTNER_TABS).optional().catch(undefined),
  state: z.enum(['PENDING', 'ACTIVE', 'PAUSED', 'ENDED']).optional().catch(undefined),
  search: z.string().optional().catch(undefined),
});
