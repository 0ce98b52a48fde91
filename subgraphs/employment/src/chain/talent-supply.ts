import { joinId } from '@queqiao/records/identifiers';
import { SCHOOL_LEVELS } from '@queqiao/records';
import type { EmploymentOutcome } from '../adapter/normalise.ts';
import type { SchoolLevel, TalentSupply } from '../generated/schema.ts';
import type { ChainMajorReference } from '../resolvers/references.ts';

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/**
 * The supply of a chain: the enrolment of its enrolling majors, and the graduates of all its majors in the newest reported
 * year. A major of unknown level is only in the totals.
 */
export function talentSupplyOf(
  majors: readonly ChainMajorReference[],
  outcomes: readonly EmploymentOutcome[],
): TalentSupply {
  const members = new Map(majors.map((major) => [joinId(major.schoolCode, major.majorCode), major]));
  const memberOf = ({ attributes }: EmploymentOutcome) =>
    members.get(joinId(attributes.schoolCode, attributes.majorCode));
  const reported = outcomes.filter((outcome) => memberOf(outcome) !== undefined);
  const year = reported.length === 0 ? null : Math.max(...reported.map(({ attributes }) => attributes.year));
  const newest = reported.filter(({ attributes }) => attributes.year === year);

  const supply = (belongs: (major: ChainMajorReference | undefined) => boolean) => ({
    enrolment: sum(
      [...members.values()].filter((major) => major.enrolling && belongs(major)).map((major) => major.enrolment ?? 0),
    ),
    graduates: sum(
      newest.filter((outcome) => belongs(memberOf(outcome))).map(({ attributes }) => attributes.graduates),
    ),
  });
  const levels = new Set(majors.map(({ level }) => level));
  return {
    ...supply(() => true),
    year,
    byLevel: SCHOOL_LEVELS.filter((level) => levels.has(level)).map((level: SchoolLevel) => {
      const { enrolment, graduates } = supply((major) => major?.level === level);
      return { level, enrolment, graduates };
    }),
  };
}
