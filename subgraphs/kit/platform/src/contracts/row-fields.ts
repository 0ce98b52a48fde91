import { z } from 'zod';
import type { InstallationFile } from '../installations/index.ts';

// The building blocks of row contracts: what a platform does not know is null or left out.

/** A value that may be null or left out; null then. */
export function told<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value) => value ?? null);
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** A text that the record store can hold: whatever is not (U+0000, half of a surrogate pair) breaks the row. */
export const text = z.string().refine(isStorable, {
  error: '含有无法保存的字符 (holds U+0000 or half of a surrogate pair)',
});

/** A text that has to be there and say something. */
export const someText = text.trim().min(1, { error: '不可为空 (must not be empty)' });

/** A text; an empty one tells nothing. */
export const optionalText = told(text.transform((value) => (value.trim() === '' ? null : value.trim())));

const LONGEST_ID = 200;
// oxlint-disable-next-line no-control-regex -- exactly these are looked for
const CONTROL = /[\u0000-\u001F\u007F]/;

/** The platform's own id of a row: what the record is known by, in the store and in addresses. */
export const recordId = someText.max(LONGEST_ID).refine((id) => !CONTROL.test(id), {
  error: '记录号含控制字符 (control characters in the id)',
});

/** Largest whole number that the schema's `Int` carries: 32 bits (GraphQL specification, 3.5.1). */
const LARGEST_INT = 2 ** 31 - 1;

/** A whole number from 0 to what the schema's `Int` carries. */
export const count = z.int().nonnegative().max(LARGEST_INT, { error: '超出 32 位整数 (more than 32 bits)' });

/** Such a number, or not told. */
export const optionalCount = told(count);

/** Above every sum of money in yuan, and far enough below 2^53 that sums of such sums stay exact to the fen. */
const LARGEST_AMOUNT = 1e13;

/** One fen: less is no money, and what is divided by it would no longer be a number. */
const SMALLEST_AMOUNT = 0.01;

/** A sum of money in yuan, or not told. */
export const optionalAmount = told(
  z
    .number()
    .nonnegative()
    .max(LARGEST_AMOUNT)
    .refine((amount) => amount === 0 || amount >= SMALLEST_AMOUNT, { error: '小于一分钱 (less than one fen)' }),
);

/** Entries of a list within a row at most. */
const MOST_ENTRIES = 10_000;

/** A list that may be null or left out; empty then. */
export function listed<T extends z.ZodType>(schema: T) {
  return z
    .array(schema)
    .max(MOST_ENTRIES)
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
