import { z } from 'zod';
import type { Installation } from '../installations/index.ts';

// The building blocks of row contracts. What a platform does not know is null or left out: null here.

/** A value that may be null or left out. */
export function told<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value) => value ?? null);
}

/** A text that must be there and say something. */
export const someText = z.string().trim().min(1, { error: '不可为空 (must not be empty)' });

/** A text; an empty one tells nothing. */
export const toldText = told(z.string().transform((value) => (value.trim() === '' ? null : value.trim())));

/** A quantity: a whole number of at least 0. */
export const toldCount = told(z.int().nonnegative());

/** An installation's code table by name; throws TypeError (a fault of the installation's file) when it has none. */
export function codeTable(
  installation: Pick<Installation, 'system' | 'crosswalk'>,
  name: string,
): Readonly<Record<string, string>> {
  const table = installation.crosswalk[name];
  if (table === undefined) throw new TypeError(`installation ${installation.system} has no crosswalk ${name}`);
  return table;
}

/**
 * A word of an installation's code table, turned into ours; a word that the table does not have breaks the row. Throws
 * TypeError (a fault of the installation's file) when the table is missing or leads to a value that is not ours.
 *
 * @example word(installation, 'jobStatus', JOB_STATUSES)
 */
export function word<const V extends string>(
  installation: Pick<Installation, 'system' | 'crosswalk'>,
  name: string,
  values: readonly V[],
) {
  const table = codeTable(installation, name);
  const ours = new Map<string, V>();
  for (const [theirs, our] of Object.entries(table)) {
    const value = values.find((known) => known === our);
    if (value === undefined) {
      throw new TypeError(
        `installation ${installation.system}: crosswalk ${name} turns ${theirs} into ${our}, not one of ${values.join(', ')}`,
      );
    }
    ours.set(theirs, value);
  }
  return z.enum([...ours.keys()]).transform((theirs, context) => {
    const value = ours.get(theirs);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: '不在代码表中 (not in the code table)', input: theirs });
    return z.NEVER;
  });
}
