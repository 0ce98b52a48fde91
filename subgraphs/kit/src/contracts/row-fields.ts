import { z } from 'zod';
import type { InstallationFile } from '../installations/index.ts';

// The building blocks of row contracts: what a platform does not know is null or left out.

/** A value that may be null or left out; null then. */
export function told<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value) => value ?? null);
}

/** A text that has to be there and say something. */
export const requiredText = z.string().trim().min(1, { error: '不可为空 (must not be empty)' });

/** A text; an empty one tells nothing. */
export const optionalText = told(z.string().transform((value) => (value.trim() === '' ? null : value.trim())));

/** A whole number of at least 0, or not told. */
export const optionalCount = told(z.int().nonnegative());

/** A list that may be null or left out; empty then. */
export function listed<T extends z.ZodType>(schema: T) {
  return z
    .array(schema)
    .nullish()
    .transform((value) => value ?? []);
}

/**
 * A word of a platform's code table, turned into ours; an unknown word breaks the row. Throws a TypeError at start when
 * the table turns a word into something that is not one of `values`.
 */
export function codeWord<const V extends string>(table: Readonly<Record<string, string>>, values: readonly V[]) {
  const ours = new Map(Object.entries(table));
  const known = new Set<string>(values);
  const stranger = [...ours.values()].find((value) => !known.has(value));
  if (stranger !== undefined) {
    throw new TypeError(`the crosswalk turns a word into ${stranger}, which is not one of ${values.join(', ')}`);
  }
  return z.enum([...ours.keys()]).transform((value) => ours.get(value) as V);
}

/** An installation's code table by name. Throws a TypeError at start when its file has none. */
export function codeTable(
  installation: Pick<InstallationFile, 'system' | 'crosswalk'>,
  name: string,
): Readonly<Record<string, string>> {
  const table = installation.crosswalk[name];
  if (table === undefined) throw new TypeError(`installation ${installation.system} has no crosswalk ${name}`);
  return table;
}
