import { z } from 'zod';
import type { InstallationFile } from '../installations/index.ts';

// The building blocks of row contracts: a missing value is null or omitted.

/** A value that may be null or omitted; the result is then null. */
export function nullable<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value) => value ?? null);
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** A text that the record store accepts: any other (U+0000, half of a surrogate pair) makes the row invalid. */
export const text = z.string().refine(isStorable, {
  error: '含有无法保存的字符 (holds U+0000 or half of a surrogate pair)',
});

/** A text that must be present and not empty. */
export const requiredText = text.trim().min(1, { error: '不可为空 (must not be empty)' });

/** A text; an empty one counts as missing. */
export const optionalText = nullable(text.transform((value) => (value.trim() === '' ? null : value.trim())));

const LONGEST_ID = 200;
// oxlint-disable-next-line no-control-regex -- exactly these are looked for
const CONTROL = /[\u0000-\u001F\u007F]/;

/** The platform's own id of a row, which identifies the record in the store and in URLs. */
export const recordId = requiredText.max(LONGEST_ID).refine((id) => !CONTROL.test(id), {
  error: '记录号含控制字符 (control characters in the id)',
});

/** The largest `Int` of the schema: 32 bits (GraphQL specification, 3.5.1). */
const LARGEST_INT = 2 ** 31 - 1;

/** A whole number from 0 to the largest `Int`. */
export const count = z.int().nonnegative().max(LARGEST_INT, { error: '超出 32 位整数 (more than 32 bits)' });

/** Such a number, or null when it is missing. */
export const optionalCount = nullable(count);

/** More persons than any post asks for, any major teaches, or any class has. */
const MOST_PERSONS = 100_000;

/**
 * Persons in one post, one major or one class, which are summed over thousands of rows: no such sum is beyond `Int`, because a row with
 * more is a slip of the pen and is set aside.
 */
export const persons = count.max(MOST_PERSONS, {
  error: '超出单条记录的合理人数 (more persons than one row can have)',
});

/** Such a number, or null when it is missing. */
export const optionalPersons = nullable(persons);

/** Above every sum of money in yuan, and far enough below 2^53 that sums of such sums stay exact to the fen. */
const LARGEST_AMOUNT = 1e13;

/** One fen: smaller amounts are invalid, and dividing by them could overflow. */
const SMALLEST_AMOUNT = 0.01;

/** A sum of money in yuan, or null when it is missing. */
export const optionalAmount = nullable(
  z
    .number()
    .nonnegative()
    .max(LARGEST_AMOUNT)
    .refine((amount) => amount === 0 || amount >= SMALLEST_AMOUNT, { error: '小于一分钱 (less than one fen)' }),
);

/** The most entries of a list within a row. */
const MOST_ENTRIES = 10_000;

/** A list that may be null or omitted; the result is then empty. */
export function listed<T extends z.ZodType>(schema: T) {
  return z
    .array(schema)
    .max(MOST_ENTRIES)
    .nullish()
    .transform((value) => value ?? []);
}

/**
 * A word of an installation's code table, mapped to ours; a word that is not in the table makes the row invalid. `usual` is
 * the family's own table, for installations without one. Throws a TypeError at start when there is neither, or when the
 * table maps a word to something that is not one of `values`.
 *
 * @example codeTable(installation, 'jobStatus', JOB_STATUSES)
 */
export function codeTable<const V extends string>(
  installation: Pick<InstallationFile, 'system' | 'crosswalk'>,
  name: string,
  values: readonly V[],
  usual?: Readonly<Record<string, V>>,
) {
  const table = installation.crosswalk[name] ?? usual;
  if (table === undefined) throw new TypeError(`installation ${installation.system} has no crosswalk ${name}`);
  const ours = new Map(Object.entries(table));
  const known = new Set<string>(values);
  const unknownValue = [...ours.values()].find((value) => !known.has(value));
  if (unknownValue !== undefined) {
    throw new TypeError(
      `installation ${installation.system}: crosswalk ${name} leads to ${unknownValue}, which is not one of ${values.join(', ')}`,
    );
  }
  return z.enum([...ours.keys()]).transform((theirs) => ours.get(theirs) as V);
}
