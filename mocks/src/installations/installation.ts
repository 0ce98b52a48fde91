import { z } from 'zod';
import { FAMILIES } from '@queqiao/families';

/**
 * What the mocks read of `schemas/installations/<system>.yaml`; whatever else is in there (the hub's own settings) is
 * none of their business.
 */
export const installation = z.object({
  system: z.string().regex(/^[a-z][a-z0-9-]*$/),
  family: z.string().refine((name) => FAMILIES.has(name)),
  name: z.string(),
  /** GB/T 2260 code of the region that the installation serves. */
  region: z.string().regex(/^\d{6}$/),
  /** Prefix of the hub's environment variables: `QINYUN` reads QINYUN_URL. */
  environment: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  /** Below which path all calls are served. */
  basePath: z.string().regex(/^\/.*[^/]$/),
  /** The platform's own words for ours, by code table. The mocks read it backwards. */
  crosswalk: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** Other habits: `salary` (employment), `returnColumns` (education). */
  habits: z.record(z.string(), z.string()).default({}),
});
export type Installation = z.infer<typeof installation>;
