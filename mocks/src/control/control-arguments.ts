import { z } from 'zod';

// The arguments of the control endpoint. Numbers in a query string arrive as text.

const count = z.int().nonnegative();
const countText = z.coerce.number().pipe(count);

export const faultSelector = z.strictObject({ id: z.string().optional(), system: z.string().optional() });
export const latency = z.strictObject({ ms: count, system: z.string().optional() });
export const rateLimit = z.strictObject({
  system: z.string(),
  limit: z.strictObject({ requests: z.int().positive(), perSeconds: z.int().positive() }).nullable(),
});
export const worldAdvance = z.strictObject({ ms: count });
export const serverAdvance = z.strictObject({ ms: z.int() });
export const tick = z.strictObject({ everyMs: z.int().positive().nullable() });
export const steps = z.strictObject({ times: z.int().min(1).max(1_000_000).default(1) });
export const truthsQuery = z.strictObject({ asOf: z.coerce.number().pipe(z.int()).optional() });
export const journalQuery = z.strictObject({ after: countText.default(0), first: countText.optional() });
export const entitiesPath = z.strictObject({ system: z.string(), list: z.string() });
export const entitiesQuery = z.strictObject({ offset: countText.default(0), limit: countText.default(100) });
