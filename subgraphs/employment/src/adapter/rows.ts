import {
  count,
  persons,
  recordId,
  requiredText,
  text,
  nullable,
  optionalCount,
  optionalText,
  codeTable,
} from '@queqiao/platform/contracts';
import {
  majorCodeField,
  regionCodeField,
  schoolCodeField,
  schoolCodeProblem,
  usccField,
} from '@queqiao/records/identifiers';
import { EDUCATION_LEVELS, JOB_STATUSES, TRAINING_LEVELS } from '../records.ts';
import { dayField, zonelessTimeField } from '@queqiao/records/time';
import type { Installation } from '@queqiao/platform/installations';
import { z } from 'zod';
import { salaryBounds, salaryText } from './salary.ts';

// The rows of the employment family. The differences between installations are read from the
// installation: its code tables `education`, `jobStatus`, `trainingLevel`, `fairMode`, and the option `salary`.

/** The parts of an installation that its rows depend on. */
export type RowInstallation = Pick<Installation, 'system' | 'crosswalk' | 'options'>;

const FAIR_MODES = ['ONLINE', 'ON_SITE'] as const;

const modified = { updTime: zonelessTimeField };

/** A quantity, written as a number or a numeric string. */
const looseCount = nullable(
  z.union(
    [
      persons,
      z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number)
        .pipe(persons),
    ],
    {
      error: '应为数字,0 至 100000 (must be a number from 0 to 100000)',
    },
  ),
);

/** The longest list written as one string, in characters. */
const LONGEST_LIST = 20_000;

/** A list written as one string, separated by ASCII or full-width commas. */
const textList = text
  .max(LONGEST_LIST)
  .transform((value) =>
    value
      .split(/[,\uFF0C]/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
  .nullish()
  .transform((value) => value ?? []);

function jobFields(installation: RowInstallation) {
  return {
    jobId: recordId,
    jobName: requiredText,
    corpUscc: usccField,
    corpName: optionalText,
    occupationCode: optionalText,
    industryCode: optionalText,
    areaCode: nullable(regionCodeField),
    eduReq: nullable(codeTable(installation, 'education', EDUCATION_LEVELS)),
    headcount: looseCount,
    skills: textList,
    contactName: optionalText,
    contactPhone: optionalText,
    pubTime: nullable(zonelessTimeField),
    status: codeTable(installation, 'jobStatus', JOB_STATUSES),
    ...modified,
  };
}

/** A row of `/jobs/page`, `/jobs/batch` and `/jobs/byCorp`. */
export function jobRow(installation: RowInstallation) {
  const style = installation.options['salary'];
  switch (style) {
    case 'bounds':
      return z.object({ ...jobFields(installation), ...salaryBounds });
    case 'text':
      return z
        .object({ ...jobFields(installation), ...salaryText })
        .transform(({ salary, ...row }) => ({ ...row, ...salary }));
    default:
      throw new TypeError(`installation ${installation.system}: the option salary must be bounds or text, is ${style}`);
  }
}
export type JobRow = z.infer<ReturnType<typeof jobRow>>;

/** A row of `/fairs/page`. */
export function fairRow(installation: RowInstallation) {
  return z.object({
    fairId: recordId,
    fairName: requiredText,
    mode: nullable(codeTable(installation, 'fairMode', FAIR_MODES)),
    areaCode: nullable(regionCodeField),
    venue: optionalText,
    startTime: nullable(zonelessTimeField),
    endTime: nullable(zonelessTimeField),
    schoolCodes: textList.check((context) => {
      const problem = context.value.map(schoolCodeProblem).find((found) => found !== null);
      if (problem !== undefined) context.issues.push({ code: 'custom', message: problem, input: context.value });
    }),
    corpCount: optionalCount,
    jobCount: optionalCount,
    ...modified,
  });
}
export type FairRow = z.infer<ReturnType<typeof fairRow>>;

/** A row of `/outcomes/page`; its key is the first three. */
export const outcomeRow = z.object({
  schoolCode: schoolCodeField,
  majorCode: majorCodeField,
  year: z.int().min(1900).max(2099),
  graduates: persons,
  employed: count,
  matched: optionalCount,
  furtherStudy: optionalCount,
  ...modified,
});
export type OutcomeRow = z.infer<typeof outcomeRow>;

/** A row of `/trainings/page`. */
export function trainingRow(installation: RowInstallation) {
  return z.object({
    trainingId: recordId,
    orgCode: nullable(schoolCodeField),
    areaCode: nullable(regionCodeField),
    occupationCode: optionalText,
    level: nullable(codeTable(installation, 'trainingLevel', TRAINING_LEVELS)),
    participants: optionalCount,
    certified: optionalCount,
    startDate: nullable(dayField),
    endDate: nullable(dayField),
    ...modified,
  });
}
export type TrainingRow = z.infer<ReturnType<typeof trainingRow>>;

/** A row of `/workforce/page`; its key is the first two. */
export const workforceRow = z.object({
  areaCode: regionCodeField,
  year: z.int().min(1900).max(2099),
  employed: optionalCount,
  skilled: optionalCount,
  highSkilled: optionalCount,
  ...modified,
});
export type WorkforceRow = z.infer<typeof workforceRow>;
