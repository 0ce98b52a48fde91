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
 * What a chain asks for, counted over the open posts of its enterprises. A post that tells no headcount counts 0 and is
 * told apart in `untold`; one that tells no education or occupation is in the totals only.
 */
export function jobDemandOf(jobs: readonly JobPosting[]): JobDemand {
  const open = jobs.filter(({ attributes }) => attributes.status === 'OPEN');
  const byEducation = Map.groupBy(open, ({ attributes }) => attributes.education);
  const byOccupation = Map.groupBy(open, ({ attributes }) => attributes.occupationCode);
  return {
    ...tally(open),
    untold: open.filter(({ attributes }) => attributes.headcount === null).length,
    byEducation: EDUCATION_LEVELS.flatMap((education: EducationLevel) => {
      const asked = byEducation.get(education);
      return asked === undefined ? [] : [{ education, ...tally(asked) }];
    }),
    byOccupation: [...byOccupation]
      .flatMap(([occupationCode, asked]) => (occupationCode === null ? [] : [{ occupationCode, ...tally(asked) }]))
      .toSorted((one, other) => (one.occupationCode < other.occupationCode ? -1 : 1)),
  };
}
