import { EDUCATION_LEVELS } from '../records.ts';
import type { JobPosting } from '../adapter/normalise.ts';
import type { EducationLevel, JobDemand } from '../generated/schema.ts';

interface Tally {
  readonly openings: number;
  readonly headcount: number;
}

function tally(jobs: readonly JobPosting[]): Tally {
  return {
    openings: jobs.length,
    headcount: jobs.reduce((sum, { attributes }) => sum + (attributes.headcount ?? 0), 0),
  };
}

/**
 * The demand of a chain, counted over the open posts of its enterprises. A post without a headcount counts 0 and is counted
 * in `untold`; one without education or occupation is only in the totals.
 */
export function jobDemandOf(jobs: readonly JobPosting[]): JobDemand {
  const open = jobs.filter(({ attributes }) => attributes.status === 'OPEN');
  const byEducation = Map.groupBy(open, ({ attributes }) => attributes.education);
  const byOccupation = Map.groupBy(open, ({ attributes }) => attributes.occupationCode);
  return {
    ...tally(open),
    untold: open.filter(({ attributes }) => attributes.headcount === null).length,
    byEducation: EDUCATION_LEVELS.flatMap((education: EducationLevel) => {
      const group = byEducation.get(education);
      return group === undefined ? [] : [{ education, ...tally(group) }];
    }),
    byOccupation: [...byOccupation]
      .flatMap(([occupationCode, group]) => (occupationCode === null ? [] : [{ occupationCode, ...tally(group) }]))
      .toSorted((one, other) => (one.occupationCode < other.occupationCode ? -1 : 1)),
  };
}
