import { z } from 'zod';
import type { JsonValue } from '@queqiao/records';
import { ContractBreach } from '../upstream/fault.ts';

/** Platforms may send a row twice, so a page of so many times the rows asked for is still a page. */
const TOLERANCE = 2;

/**
 * Rows as they stand in an envelope, before each is checked on its own; `asked` is how many the call may give. A page of
 * many more is no page of that list, and is not read at all.
 */
export function rawRows(asked: number) {
  const most = asked * TOLERANCE;
  return z.custom<readonly JsonValue[]>((value) => Array.isArray(value) && value.length <= most, {
    error: `expected a list of at most ${most} rows`,
  });
}

/** Reads an envelope; throws ContractBreach when it is not what the contract says. */
export function readEnvelope<T>(schema: z.ZodType<T>, value: unknown): T {
  const outcome = schema.safeParse(value);
  if (outcome.success) return outcome.data;
  throw new ContractBreach(`the envelope is broken: ${z.prettifyError(outcome.error)}`, outcome.error);
}
