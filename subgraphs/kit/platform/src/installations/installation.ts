import { z } from 'zod';
import { FAMILIES } from '@queqiao/families';

/**
 * One installation of a platform, described by `schemas/installations/<system>.yaml`: the differences between installations
 * of a family, without secrets. URL and credentials come from the environment.
 */
export const installationFile = z.strictObject({
  system: z.string().regex(/^[a-z][a-z0-9-]*$/),
  family: z.enum([...FAMILIES.keys()]),
  name: z.string(),
  /** GB/T 2260 code of the region that the installation serves. */
  region: z.string().regex(/^\d{6}$/),
  /** Prefix of its environment variables: `QINYUN` reads QINYUN_URL, QINYUN_APP_ID, … */
  environment: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  /** Base path of the platform's API, for the mock that replaces it when no URL is set. */
  basePath: z.string().regex(/^\//),
  /** The most concurrent calls to this platform. */
  concurrency: z.int().positive().default(16),
  /** The time limit for one attempt of one call, in ms. */
  attemptTimeoutMs: z.int().positive().default(1500),
  /** The most bytes of one answer, compressed or not; a larger one violates the contract. */
  maxBodyBytes: z
    .int()
    .positive()
    .default(8 * 1024 * 1024),
  /** The most rows of one list; a longer one violates the contract. */
  maxListRows: z.int().positive().default(500_000),
  /** The platform's own words for our codes: code tables by name; each family's adapter defines which it reads. */
  crosswalk: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** Other options of this installation; each family's adapter defines which it reads. */
  options: z.record(z.string(), z.string()).default({}),
});
export type InstallationFile = z.infer<typeof installationFile>;

/** An installation with its address and credentials. */
export interface Installation extends InstallationFile {
  readonly url: URL;
  /** Credentials by the family's own names, like `{ appId, appSecret }`. Never logged. */
  readonly credentials: Readonly<Record<string, string>>;
  /** Nobody says where it is: nothing is asked of it, and what only it knows is missing, reason NOT_CONFIGURED. */
  readonly absent?: true;
}
