import { z } from 'zod';

export const DELIVERY_STATES = ['WAITING', 'DELIVERED', 'FAILED', 'DEAD'] as const;

/** Which deliveries of a webhook are shown. */
export const webhookSearch = z.object({
  state: z.enum(DELIVERY_STATES).optional().catch(undefined),
  search: z.string().optional().catch(undefined),
});
