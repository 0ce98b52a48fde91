import type { z } from 'zod';
import { readArguments } from '../arguments.ts';
import { Refusal } from '../refusal.ts';

/** The arguments in a JSON body. Throws a Refusal when it is not JSON or does not match the schema. */
export async function readBody<S extends z.ZodType>(schema: S, request: Request): Promise<z.output<S>> {
  const text = await request.text();
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    throw new Refusal('bad-argument', `body: no JSON (${error instanceof Error ? error.message : 'unreadable'})`);
  }
  return readArguments(schema, given);
}
