import { z } from 'zod';
import type { InstallationFile } from '../installations/index.ts';

// The building blocks of row contracts: what a platform does not know is null or left out.

/** A value that may be null or left out; null then. */
export function told<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value) => value ?? null);
}

/** A text that has to be there and say something. */
export const someText = z.string().trim().min(1, { error: '不可为空 (must not be empty)' });

/** A text; an empty one tells nothing. */
export const toldText = told(z.string().transform((value) => (value.trim() === '' ? null : value.trim())));

/** A whole number of at least 0, or not told. */
export const toldCount = told(z.int().nonnegative());

/** A list that may be null or left out; empty then. */
export function listed<T extends z.ZodType>(schema: T) {
  return z
    .array(schema)
    .nullish()
    .transform((value) => value ?? []);
}

/**
 * A word of an installation's code table, turned into ours; a word that the table does not have breaks the row. `usual`
 * is the family's own table, for installations whose file names none. Throws a TypeError at start when there is neither,
 * or when the table turns a word into something that is not one of `values`.
 *
 * @example word(installation, 'jobStatus', JOB_STATUSES)
 */
export function word<const V extends string>(
  installation: Pick<InstallationFile, 'system' | 'crosswalk'>,
  name: string,
  values: readonly V[],
  usual?: Readonly<Record<string, V>>,
) {
  const table = installation.crosswalk[name] ?? usual;
  if (table === undefined) throw new TypeError(`installation ${installation.system} has no crosswalk ${name}`);
  const ours = new Map(Object.entries(table));
  const known = new Set<string>(values);
  const stranger = [...ours.values()].find((value) => !known.has(value));
  if (stranger !== undefined) {
    throw new TypeError(
      `installation ${installation.system}: crosswalk ${name} leads to ${stranger}, which is not one of ${values.join(', ')}`,
    );
  }
  return z.enum([...ours.keys()]).transform((theirs) => ours.get(theirs) as V);
}
