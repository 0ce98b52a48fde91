import { z } from 'zod';

/** The platform families that an adapter exists for. */
export const FAMILIES = ['employment', 'enterprise', 'consultation', 'education'] as const;
export type Family = (typeof FAMILIES)[number];

/**
 * One installation of a platform as `schemas/installations/<system>.yaml` describes it: what differs between two
 * installations of a family, and nothing that is secret. URL and credentials come from the environment.
 */
export const installationFile = z.strictObject({
  system: z.string().regex(/^[a-z][a-z0-9-]*$/),
  family: z.enum(FAMILIES),
  name: z.string(),
  /** GB/T 2260 code of the region that the installation serves. */
  region: z.string().regex(/^\d{6}$/),
  /** Prefix of its environment variables: `QINYUN` reads QINYUN_URL, QINYUN_APP_ID, … */
  environment: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  /** Base path of the platform's API, for the mock that stands in when no URL is set. */
  basePath: z.string().regex(/^\//),
  /** Calls to this platform at a time. */
  concurrency: z.int().positive().default(16),
  /** Longest time for one attempt of one call, in ms. */
  attemptTimeoutMs: z.int().positive().default(1500),
  /** Bytes of one answer at most, whether they came compressed or not; a larger one breaks the contract. */
  maxBodyBytes: z
    .int()
    .positive()
    .default(8 * 1024 * 1024),
  /** Rows of one list at most; a longer one breaks the contract. */
  maxListRows: z.int().positive().default(500_000),
  /** The platform's own words for ours: code tables by name; each family's adapter says which it reads. */
  crosswalk: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** Other options of this installation; each family's adapter says which it reads. */
  options: z.record(z.string(), z.string()).default({}),
});
export type InstallationFile = z.infer<typeof installationFile>;

/** An installation with where it is and how to prove who calls. */
export interface Installation extends InstallationFile {
  readonly url: URL;
  /** Credentials by the family's own names, like `{ appId, appSecret }`. Never logged. */
  readonly credentials: Readonly<Record<string, string>>;
}
