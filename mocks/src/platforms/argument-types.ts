import { z } from 'zod';

// Arguments shared by several families. Platforms check only the form of a code: an unknown one matches nothing.

/** GB/T 2260, six digits. */
export const regionCode = z.string().regex(/^\d{6}$/, 'not a region code of six digits');
/** The form of a unified social credit code; its check character is not verified. */
export const uscc = z.string().regex(/^[0-9A-Z]{18}$/, 'not a code of 18 characters');
export const schoolCode = z.string().regex(/^\d{10}$/, 'not a school code of ten digits');
/** GB/T 4754, with or without the letter of the section. */
export const industryCode = z.string().regex(/^(?:[A-T]|[A-T]?\d{2,4})$/, 'not an industry code');
export const chainCode = z.string().regex(/^[\w-]{1,32}$/, 'not a chain code');
/** A calendar year as text. */
export const yearText = z
  .string()
  .regex(/^(?:19|20)\d{2}$/, 'not a year')
  .transform(Number);

/** A whole number as text, from `least` up to `most`; values above are refused, never clamped. */
export function countText(least: number, most: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/, 'not a whole number')
    .transform(Number)
    .pipe(z.number().min(least).max(most));
}

/** Values separated by commas, at most `most`. */
export function listText<S extends z.ZodType<string, string>>(item: S, most: number) {
  return z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(item).max(most));
}
