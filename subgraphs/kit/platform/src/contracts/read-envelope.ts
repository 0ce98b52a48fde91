import { z } from 'zod';
import type { JsonValue } from '@queqiao/records';
import { ContractBreach } from '../upstream/fault.ts';

/** Rows as they stand in an envelope, before each is judged on its own. */
export const rawRows = z.array(z.custom<JsonValue>((value) => value !== undefined));

/** The body as JSON; throws ContractBreach (UPSTREAM_CONTRACT for the client) when it is none. */
export function readJson(body: Uint8Array): JsonValue {
  try {
    const value: JsonValue = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return value;
  } catch (error) {
    throw new ContractBreach('the body is not JSON in UTF-8', error);
  }
}

/** Reads an envelope; throws ContractBreach when it is not what the contract says. */
export function readEnvelope<T>(schema: z.ZodType<T>, value: unknown): T {
  const outcome = schema.safeParse(value);
  if (outcome.success) return outcome.data;
  throw new ContractBreach(`the envelope is broken: ${z.prettifyError(outcome.error)}`, outcome.error);
}
