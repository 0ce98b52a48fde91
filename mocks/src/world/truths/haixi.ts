import { yearOf } from '../calendar.ts';
import type { AnnualReturn, BaseKind, TeacherStats } from '../entities/education.ts';
import { HAIXI, liesIn } from '../regions.ts';
import type { WorldState } from '../state.ts';
import type { Truth } from '../types.ts';
import { count, countingYear, distinct, good, least, newestYear, share, sum, yearly } from './measure.ts';

const here = ({ region }: { readonly region: string }): boolean => liesIn(region, HAIXI);

/** A ratio over the rows that report both cells: an empty cell is not zero. */
function shareOfReported(
  all: readonly AnnualReturn[],
  schools: ReadonlySet<string>,
  numerator: (row: AnnualReturn) => number | null,
  denominator: (row: AnnualReturn) => number | null,
): Truth {
  const isFilled = (row: AnnualReturn): boolean => numerator(row) !== null && denominator(row) !== null;
  const reported = countingYear(all, schools, isFilled).filter((row) => schools.has(row.schoolCode) && isFilled(row));
  return share(
    sum(reported, (row) => numerator(row) ?? 0),
    sum(reported, (row) => denominator(row) ?? 0),
  );
}

const known = (value: number | null): value is number => value !== null;

const participants = (rows: readonly { readonly participants: number }[]): number =>
  sum(rows, (row) => row.participants);

/** The indicators from the employment platform of Haixi. */
function employmentTruths(
  { platforms: { 'haixi-employment': platform, 'haixi-education': education } }: WorldState,
  asOf: number,
): Record<string, Truth> {
  const outcomes = countingYear(
    good(platform.outcomes),
    good(education.schools)
      .filter((school) => here(school) && school.level !== 'UNDERGRADUATE')
      .map(({ code }) => code),
  );
  const trainings = good(platform.trainings)
    .filter(here)
    .map((row) => ({ year: Number(row.startedOn.slice(0, 4)), participants: row.participants }));
  const complete = trainings.filter(({ year }) => year < yearOf(asOf));
  const workforce = newestYear(good(platform.workforce).filter(here));
  const skilled = sum(workforce, (row) => row.skilled);
  return {
    'employment-rate': share(
      sum(outcomes, (row) => row.employed),
      sum(outcomes, (row) => row.graduates),
    ),
    'yearly-training': {
      value: participants(complete.filter(({ year }) => year === yearOf(asOf) - 1)),
      series: yearly(complete, participants),
    },
    'skilled-share': share(
      skilled,
      sum(workforce, (row) => row.employed),
    ),
    'high-skilled-share': share(
      sum(workforce, (row) => row.highSkilled),
      skilled,
    ),
  };
}

/** The indicators from the education platform of Haixi. */
function educationTruths({ platforms: { 'haixi-education': platform } }: WorldState): Record<string, Truth> {
  const schools = good(platform.schools).filter((school) => here(school) && school.level !== 'UNDERGRADUATE');
  const ofLevel = (level: string): ReadonlySet<string> =>
    new Set(schools.filter((school) => school.level === level).map(({ code }) => code));
  const [secondary, higher] = [ofLevel('SECONDARY'), ofLevel('HIGHER')];
  const bases = good(platform.bases).filter((base) => here(base) && base.status === 'BUILT');
  const built = (kind: BaseKind): Truth => count(bases.filter((base) => base.kind === kind));

  const majors = good(platform.majors);
  const lower = majors.filter(({ level }) => level === 'SECONDARY');
  const offered = lower.filter(({ status }) => status !== 'WITHDRAWN');
  const upper = majors.filter(({ level, status }) => level === 'HIGHER' && status !== 'WITHDRAWN');

  const stats = good(platform.teacherStats);
  const codes = [...secondary, ...higher];
  const newest = countingYear(stats, codes);
  const ofTeachers = (part: keyof TeacherStats, whole: keyof TeacherStats): Truth =>
    share(
      sum(newest, (row) => Number(row[part])),
      sum(newest, (row) => Number(row[whole])),
    );
  const postgraduate = ofTeachers('postgraduate', 'fullTime');
  const returns = good(platform.returns);
  return {
    'vocational-enrolment': { value: sum(schools, ({ enrolment }) => enrolment) },
    'dual-qualified-teachers': ofTeachers('dualQualified', 'professional'),
    'major-clusters': distinct(upper.map(({ cluster }) => cluster).filter((cluster) => cluster !== null)),
    'featured-majors': share(offered.filter(({ featured }) => featured).length, offered.length),
    'innovation-studios': built('INNOVATION_STUDIO'),
    'master-studios': built('MASTER_STUDIO'),
    'training-bases': built('TRAINING_BASE'),
    'entrepreneurship-base': built('ENTREPRENEURSHIP_BASE'),
    'articulated-majors': count(
      lower.filter(({ articulatedWith }) => articulatedWith !== null && higher.has(articulatedWith.schoolCode)),
    ),
    'articulation-coverage': share(
      lower.filter(({ articulation }) => articulation !== 'NONE').length,
      lower.filter(({ status }) => status === 'ENROLLING').length,
    ),
    'progression-to-higher': shareOfReported(
      returns,
      secondary,
      (row) => row.furtherStudy,
      (row) => row.graduates,
    ),
    'digital-classrooms': shareOfReported(
      returns,
      new Set(codes),
      (row) => row.digitalClassrooms,
      (row) => row.classrooms,
    ),
    'one-plus-x-rate': shareOfReported(
      returns,
      new Set(codes),
      (row) => row.certificateAwarded,
      (row) => row.certificateExamined,
    ),
    'practice-months': least(newest.map(({ practiceMonths5y }) => practiceMonths5y)),
    'degree-qualified-teachers': ofTeachers('degreeQualified', 'fullTime'),
    'postgraduate-teachers': {
      ...postgraduate,
      series: yearly(
        stats,
        (rows) =>
          share(
            sum(rows, (row) => row.postgraduate),
            sum(rows, (row) => row.fullTime),
          ).value,
      ),
    },
    'higher-funding-per-student': least(
      countingYear(returns, higher, ({ fundingPerStudent }) => fundingPerStudent !== null)
        .filter(({ schoolCode }) => higher.has(schoolCode))
        .map(({ fundingPerStudent }) => fundingPerStudent)
        .filter(known),
    ),
    // The prefecture's share, which every school's return repeats.
    'surcharge-share': least(
      countingYear(returns, codes, ({ surchargeShare }) => surchargeShare !== null)
        .map(({ surchargeShare }) => surchargeShare)
        .filter(known),
    ),
  };
}

/** The indicators of Haixi's policy that its platforms can know. Without an enterprise platform, its cultivated enterprises are unknown. */
export function haixiTruths(state: WorldState, asOf: number): readonly (readonly [string, Truth])[] {
  return Object.entries({ ...educationTruths(state), ...employmentTruths(state, asOf) });
}
