import {
  listed,
  recordId,
  requiredText,
  text,
  nullable,
  optionalCount,
  optionalPersons,
  optionalText,
} from '@queqiao/platform/contracts';
import {
  majorCodeField,
  regionCodeField,
  schoolCodeField,
  schoolCodeProblem,
  usccProblem,
} from '@queqiao/records/identifiers';
import type { Installation } from '@queqiao/platform/installations';
import { dayField, offsetTimeField } from '@queqiao/records/time';
import { z } from 'zod';
import { codeTables } from './code-tables.ts';

const modified = { updatedAt: offsetTimeField };
const year = z.int().min(1900).max(2099);
/** Far above the months of five years, and the largest value of the schema. */
const MOST_MONTHS = 1_000;

/** Codes of members: a malformed one is dropped, the row stays. */
function wellFormedCodes(problem: (code: string) => string | null) {
  return listed(z.unknown()).transform((codes) =>
    codes.filter((code): code is string => typeof code === 'string' && problem(code) === null),
  );
}

const teacherStatsRow = z.object({
  schoolCode: schoolCodeField,
  year,
  fullTime: optionalCount,
  professional: optionalCount,
  dualQualified: optionalCount,
  degreeQualified: optionalCount,
  postgraduate: optionalCount,
  practiceMonths5y: nullable(z.number().nonnegative().max(MOST_MONTHS)),
  ...modified,
});
export type TeacherStatsRow = z.infer<typeof teacherStatsRow>;

const expertRow = z.object({
  id: recordId,
  schoolCode: schoolCodeField,
  name: optionalText,
  title: optionalText,
  skills: listed(text),
  availableForEnterprise: nullable(z.boolean()),
  ...modified,
});
export type ExpertRow = z.infer<typeof expertRow>;

/**
 * The rows of one installation. A row is rejected without its key, its name, its time or its kind, with a malformed key, or
 * with a word outside the code table; any other missing value is null.
 */
export function educationRows(installation: Pick<Installation, 'system' | 'crosswalk'>) {
  const words = codeTables(installation);
  const recognition = nullable(z.object({ status: nullable(words.recognition), recognizedOn: nullable(dayField) }));
  return {
    school: z.object({
      schoolCode: schoolCodeField,
      name: requiredText,
      level: words.schoolLevel,
      ownership: nullable(words.ownership),
      regionCode: nullable(regionCodeField),
      groups: listed(text),
      fusion: nullable(z.object({ municipal: recognition, provincial: recognition })),
      enrolment: optionalCount,
      formerCode: nullable(schoolCodeField),
      ...modified,
    }),
    major: z.object({
      schoolCode: schoolCodeField,
      majorCode: majorCodeField,
      name: requiredText,
      level: nullable(words.schoolLevel),
      enrolment: optionalPersons,
      chainCodes: listed(requiredText),
      featured: nullable(z.boolean()),
      clusterName: optionalText,
      articulation: nullable(words.articulation),
      articulatedWith: nullable(z.object({ schoolCode: schoolCodeField, majorCode: majorCodeField })),
      status: nullable(words.majorStatus),
      courses: listed(
        z.object({ code: requiredText, name: optionalText, hours: optionalCount, digital: nullable(z.boolean()) }),
      ),
      ...modified,
    }),
    teacherStats: teacherStatsRow,
    base: z.object({
      id: recordId,
      name: requiredText,
      kind: words.baseKind,
      regionCode: nullable(regionCodeField),
      leadSchool: nullable(schoolCodeField),
      members: nullable(
        z.object({ schools: wellFormedCodes(schoolCodeProblem), enterprises: wellFormedCodes(usccProblem) }),
      ),
      level: nullable(words.baseLevel),
      status: words.baseStatus,
      builtOn: nullable(dayField),
      ...modified,
    }),
    expert: expertRow,
  };
}

type EducationRows = ReturnType<typeof educationRows>;
export type SchoolRow = z.infer<EducationRows['school']>;
export type MajorRow = z.infer<EducationRows['major']>;
export type BaseRow = z.infer<EducationRows['base']>;
