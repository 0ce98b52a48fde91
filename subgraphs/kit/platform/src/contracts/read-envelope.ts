import { z } from 'zod';
import type { JsonValue } from '@queqiao/records';
import { ContractBreach } from '../upstream/fault.ts';

/** Platforms may send a row twice, so a page may hold this many times the requested rows. */
const TOLERANCE = 2;

/**
 * The unchecked rows of an envelope; `asked` is the most that the call may return. A page with many more violates the
 * contract, and is not read at all.
 */
export function rawRows(requested: number) {
  const most = requested * TOLERANCE;
  return z.custom<readonly JsonValue[]>((value) => Array.isArray(value) && value.length <= most, {
    error: `expected a list of at most ${most} rows`,
  });
}

/** Parses an envelope; throws ContractBreach when it violates the contract. */
export function readEnvelope<T>(schema: z.ZodType<T>, value: unknown): T {
  const outcome = schema.safeParse(value);
  if (outcome.success) return outcome.data;
  throw new ContractBreach(`the envelope is broken: ${z.prettifyError(outcome.error)}`, outcome.error);
}
