import type { z } from 'zod';
import { Refusal } from './refusal.ts';

/** The issues that zod found, on one line. */
export function complaint(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'request'}: ${issue.message}`).join('; ');
}

/** Parses a call's arguments with its schema. Throws a Refusal that names each malformed one. */
export function readArguments<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const read = schema.safeParse(given);
  if (!read.success) throw new Refusal('bad-argument', complaint(read.error));
  return read.data;
}

/** The arguments of a query string; a repeated one is refused. */
export function readQuery<S extends z.ZodType>(schema: S, url: URL): z.output<S> {
  const given: Record<string, string> = {};
  for (const [name, value] of url.searchParams) {
    if (name in given) throw new Refusal('bad-argument', `${name}: given twice`);
    given[name] = value;
  }
  return readArguments(schema, given);
}
