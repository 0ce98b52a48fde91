import { RECORD_TYPE_NAMES } from '@queqiao/families';
import { SCHOOL_LEVELS } from '@queqiao/records';
import { z } from 'zod';

const COMPARATORS = ['AT_LEAST', 'AT_MOST', 'BETWEEN', 'INCREASING', 'NON_DECREASING'] as const;
const CADENCES = ['ONCE', 'ANNUAL', 'ROLLING'] as const;
const UNITS = ['个', '户', '人', '人次', '%', '元', '月'] as const;
/** The entities that have an `indicators` field. */
const SUBJECTS = ['School', 'Enterprise'] as const;

const line = z.string().trim().min(1);
const day = z.iso.date({ error: '应为 yyyy-MM-dd (must be a day like 2024-09-24)' });

/** A clause as `一`, `二.(二).3`, `三.(四)` or `附件`: the numbers of its headings from the chapter down. */
const locator = z
  .string()
  .regex(/^(?:[一二三四五六七八九十百]+|附件)(?:\.(?:\([一二三四五六七八九十百]+\)|\(\d+\)|\d+))*$/, {
    error: '条款应写作 一、二.(二).3 或 附件 (a clause is written like 一, 二.(二).3 or 附件)',
  });

const duration = z
  .string()
  .regex(/^P(?:\d+Y)?(?:\d+M)?$/, { error: '应为 P5Y 或 P6M 这样的时长 (a duration like P5Y)' });

/** The fields of one quantified demand of a document. */
export const indicatorFields = z.strictObject({
  /** `<document>/<name>`, the name in kebab-case. Never renamed: mappings, values and partners refer to it. */
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/),
  /** Chinese. */
  name: line,
  /** How the number is counted by default: Chinese, then English. */
  counting: line,
  clauses: z.array(locator).min(1),
  /** What the document calls the thing that is counted: how the check knows this figure among its neighbours. */
  terms: z.array(line).default([]),
  comparator: z.enum(COMPARATORS),
  lower: z.number().optional(),
  upper: z.number().optional(),
  /** What a value above the upper bound of BETWEEN means. MET: more is better, the range is what is aimed at. */
  aboveUpper: z.enum(['MET', 'MISSED']).optional(),
  unit: z.enum(UNITS),
  /** The value at `startsOn`, where the document gives one. */
  baseline: z.number().optional(),
  /** May the values of parts (counties, schools) be summed? */
  additive: z.boolean(),
  /** ONCE: reached by `dueOn`. ANNUAL: in every calendar year. ROLLING: at every moment, over `window` where one is given. */
  cadence: z.enum(CADENCES),
  window: duration.optional(),
  /** The document's where not given. */
  startsOn: day.optional(),
  /** Null: the demand has no last day. */
  dueOn: day.nullable(),
  /** Whom or what the demand covers: Chinese, then English. */
  scope: line.optional(),
  departments: z.array(line).min(1),
  /** The indicators that a total sums. */
  components: z.array(z.string()).default([]),
  /** The type of the records that are counted; absent for a total, and where no platform knows. */
  recordType: z.enum(RECORD_TYPE_NAMES).optional(),
  /** Whose records they are: what `School.indicators` and `Enterprise.indicators` go by. */
  subjects: z.array(z.enum(SUBJECTS)).default([]),
  /** The levels of schools that it covers; absent: schools of every level. */
  levels: z.array(z.enum(SCHOOL_LEVELS)).min(1).optional(),
});
export type IndicatorEntry = z.infer<typeof indicatorFields>;

/** The fields of a policy document. */
export const policyFields = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  number: line,
  title: line,
  issuer: line,
  /** GB/T 2260. */
  region: z.string().regex(/^\d{6}$/),
  issuedOn: day,
  startsOn: day,
  /** Null: the document has no last day. */
  endsOn: day.nullable(),
  /** Every department that the document names as answerable, as it names them. */
  departments: z.array(line).min(1),
  indicators: z.array(indicatorFields).min(1),
});
export type PolicyFile = z.infer<typeof policyFields>;
