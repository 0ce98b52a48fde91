import { z } from 'zod';
import { FAMILIES } from '@queqiao/families';

/**
 * The part of `schemas/installations/<system>.yaml` that the mocks read; the rest (the hub's own settings) is ignored.
 */
export const installation = z.object({
  system: z.string().regex(/^[a-z][a-z0-9-]*$/),
  family: z.string().refine((name) => FAMILIES.has(name)),
  name: z.string(),
  /** GB/T 2260 code of the region that the installation serves. */
  region: z.string().regex(/^\d{6}$/),
  /** Prefix of the hub's environment variables: `QINYUN` reads QINYUN_URL. */
  environment: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  /** The path prefix of all calls. */
  basePath: z.string().regex(/^\/.*[^/]$/),
  /** The platform's own words for our codes, by code table. The mocks read it in reverse. */
  crosswalk: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** Other options: `salary` (employment), `returnColumns` (education). */
  options: z.record(z.string(), z.string()).default({}),
});
export type Installation = z.infer<typeof installation>;
