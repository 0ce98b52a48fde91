import { z } from 'zod';

// Environment values are strings; an empty one counts as absent.

/** A TCP port; 0 lets the system choose. */
export const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().min(0).max(65_535));

/** An http(s) URL without credentials in it. */
export const httpUrl = z
  .url({ protocol: /^https?$/ })
  .transform((text) => new URL(text))
  .refine((url) => url.username === '' && url.password === '', {
    error: '地址中不可含有用户名或口令 (no user or password inside the URL)',
  });

/** A number of milliseconds above 0. */
export const durationMs = z
  .string()
  .regex(/^\d+$/, { error: '应为毫秒数 (must be a number of milliseconds)' })
  .transform(Number)
  .pipe(z.int().positive());

/** A whole number of at least 0. */
export const count = z.string().regex(/^\d+$/).transform(Number).pipe(z.int());

/** A share from 0 to 1. */
export const share = z
  .string()
  .regex(/^\d+(?:\.\d+)?$/)
  .transform(Number)
  .pipe(z.number().min(0).max(1));

/** `true` or `false`. */
export const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** An invalid environment: every fault at once, never a value. */
export class EnvironmentError extends Error {
  readonly code = 'ENVIRONMENT_INVALID';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`环境变量有误 (the environment is not valid):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'EnvironmentError';
    this.faults = faults;
  }
}

/** The variables that are set: an empty string counts as absent. */
export function presentVariables(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  );
}

/**
 * Reads the variables that `schema` names. Pure: pass `process.env` in main.ts only. Throws one EnvironmentError with all
 * faults, by variable, without the values.
 */
export function readEnvironment<S extends z.ZodObject>(
  schema: S,
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<z.infer<S>> {
  const outcome = schema.safeParse(presentVariables(environment), { reportInput: false });
  if (outcome.success) return Object.freeze(outcome.data);
  throw new EnvironmentError(outcome.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
}
