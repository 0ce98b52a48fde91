import { RECORD_TYPE_NAMES } from '@queqiao/families';
import { z } from 'zod';
import { oneOperator } from './one-operator.ts';

/** A value that an attribute is compared with. */
export type Scalar = string | number | boolean;

/** Which records count: a tree over attributes. A missing attribute (null) fulfils no comparison but `ne`. */
export type Predicate =
  | { readonly all: readonly Predicate[] }
  | { readonly any: readonly Predicate[] }
  | { readonly not: Predicate }
  | { readonly eq: readonly [string, Scalar] }
  | { readonly ne: readonly [string, Scalar] }
  | { readonly in: readonly [string, readonly Scalar[]] }
  | { readonly gte: readonly [string, string | number] }
  | { readonly lte: readonly [string, string | number] }
  | { readonly exists: string }
  | { readonly within: readonly [string, string] };

/** What is counted in one pass over the records. */
export type Aggregate =
  | { readonly count: true }
  | { readonly countDistinct: string }
  | { readonly sum: string }
  | { readonly min: string }
  | { readonly max: string }
  | { readonly latest: string };

/** One side of a ratio; its own `where` narrows the mapping's. */
export type RatioSide = Extract<Aggregate, { count: true } | { countDistinct: string } | { sum: string }> & {
  readonly where?: Predicate;
};

export type Measure =
  Aggregate | { readonly ratio: { readonly numerator: RatioSide; readonly denominator: RatioSide } };

/** `within` an indicator's own period rather than a duration. */
export const INDICATOR_PERIOD = 'indicator';

const LONGEST_LIST = 1000;
const path = z.string().min(1).max(200);
const text = z.string().max(500);
const scalar = z.union([text, z.number(), z.boolean()], {
  error: '应为文本、数字或真假值 (a text, a number or a boolean)',
});
const ordered = z.union([text, z.number()], { error: '应为文本或数字 (a text or a number)' });

const predicates = z.lazy(() => z.array(predicate).max(LONGEST_LIST));

const predicate: z.ZodType<Predicate> = oneOperator<Predicate>({
  all: predicates,
  any: predicates,
  not: z.lazy(() => predicate),
  eq: z.tuple([path, scalar]),
  ne: z.tuple([path, scalar]),
  in: z.tuple([path, z.array(scalar).min(1).max(LONGEST_LIST)]),
  gte: z.tuple([path, ordered]),
  lte: z.tuple([path, ordered]),
  exists: path,
  within: z.tuple([path, text]),
});

const COUNTS = { count: z.literal(true), countDistinct: path, sum: path };

const ratioSide: z.ZodType<RatioSide> = oneOperator<RatioSide>(COUNTS, { where: predicate });

const measure: z.ZodType<Measure> = oneOperator<Measure>({
  ...COUNTS,
  min: path,
  max: path,
  latest: path,
  ratio: z.strictObject({ numerator: ratioSide, denominator: ratioSide }),
});

/** A mapping as it is written: which records count towards an indicator, and how. */
export const mappingRule = z.strictObject({
  recordType: z.enum(RECORD_TYPE_NAMES, { error: '没有这种记录 (no such record type)' }),
  where: predicate.nullish().transform((where) => where ?? null),
  measure,
});
export type MappingRule = z.infer<typeof mappingRule>;
