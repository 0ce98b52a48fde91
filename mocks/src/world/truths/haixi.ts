import { yearOf } from '../calendar.ts';
import type { AnnualReturn, BaseKind, TeacherStats } from '../entities/education.ts';
import { HAIXI, liesIn } from '../regions.ts';
import type { WorldState } from '../state.ts';
import type { Truth } from '../types.ts';
import {
  count,
  distinct,
  good,
  least,
  newestYear,
  reported,
  reporters,
  share,
  sum,
  yearly,
  type Reporters,
} from './measure.ts';

const here = ({ region }: { readonly region: string }): boolean => liesIn(region, HAIXI);

const participants = (rows: readonly { readonly participants: number }[]): number =>
  sum(rows, (row) => row.participants);

/** The indicators from the employment platform of Haixi. */
function employmentTruths(state: WorldState, asOf: number): Record<string, Truth> {
  const { 'haixi-employment': platform, 'haixi-education': education } = state.platforms;
  const vocational = good(education.schools).filter((school) => here(school) && school.level !== 'UNDERGRADUATE');
  const outcomes = reported(good(platform.outcomes), reporters(state, vocational), ['employed', 'graduates']);
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
function educationTruths(state: WorldState): Record<string, Truth> {
  const platform = state.platforms['haixi-education'];
  const schools = good(platform.schools).filter((school) => here(school) && school.level !== 'UNDERGRADUATE');
  const ofLevel = (level: string): Reporters =>
    reporters(
      state,
      schools.filter((school) => school.level === level),
    );
  const [all, secondary, higher] = [reporters(state, schools), ofLevel('SECONDARY'), ofLevel('HIGHER')];
  const bases = good(platform.bases).filter((base) => here(base) && base.status === 'BUILT');
  const built = (kind: BaseKind): Truth => count(bases.filter((base) => base.kind === kind));

  const majors = good(platform.majors);
  const lower = majors.filter(({ level, status }) => level === 'SECONDARY' && status !== 'WITHDRAWN');
  const enrolling = lower.filter(({ status }) => status === 'ENROLLING');
  const upper = majors.filter(({ level, status }) => level === 'HIGHER' && status !== 'WITHDRAWN');

  const stats = good(platform.teacherStats);
  const returns = good(platform.returns);
  const shareOf = <T extends TeacherStats | AnnualReturn>(
    rows: readonly T[],
    part: keyof T,
    whole: keyof T,
    of: Reporters = all,
  ): Truth => {
    const counted = reported(rows, of, [part, whole]);
    return share(
      sum(counted, (row) => Number(row[part])),
      sum(counted, (row) => Number(row[whole])),
    );
  };
  const leastOf = <T extends TeacherStats | AnnualReturn>(rows: readonly T[], cell: keyof T, of = all): Truth =>
    least(reported(rows, of, [cell]).map((row) => Number(row[cell])));
  return {
    'vocational-enrolment': { value: sum(schools, ({ enrolment }) => enrolment) },
    'dual-qualified-teachers': shareOf(stats, 'dualQualified', 'professional'),
    'major-clusters': distinct(upper.map(({ cluster }) => cluster).filter((cluster) => cluster !== null)),
    'featured-majors': share(lower.filter(({ featured }) => featured).length, lower.length),
    'innovation-studios': built('INNOVATION_STUDIO'),
    'master-studios': built('MASTER_STUDIO'),
    'training-bases': built('TRAINING_BASE'),
    'entrepreneurship-base': built('ENTREPRENEURSHIP_BASE'),
    'articulated-majors': count(
      lower.filter(({ articulatedWith }) => articulatedWith !== null && higher.has(articulatedWith.schoolCode)),
    ),
    'articulation-coverage': share(
      enrolling.filter(({ articulation }) => articulation !== 'NONE').length,
      enrolling.length,
    ),
    'progression-to-higher': shareOf(returns, 'furtherStudy', 'graduates', secondary),
    'digital-classrooms': shareOf(returns, 'digitalClassrooms', 'classrooms'),
    'one-plus-x-rate': shareOf(returns, 'certificateAwarded', 'certificateExamined'),
    'practice-months': leastOf(stats, 'practiceMonths5y'),
    'degree-qualified-teachers': shareOf(stats, 'degreeQualified', 'fullTime'),
    'postgraduate-teachers': {
      ...shareOf(stats, 'postgraduate', 'fullTime'),
      series: yearly(
        stats.filter(({ postgraduate, fullTime }) => postgraduate !== null && fullTime !== null),
        (rows) =>
          share(
            sum(rows, (row) => row.postgraduate ?? 0),
            sum(rows, (row) => row.fullTime ?? 0),
          ).value,
      ),
    },
    'higher-funding-per-student': leastOf(returns, 'fundingPerStudent', higher),
    // The prefecture's share, which every school's return repeats.
    'surcharge-share': leastOf(returns, 'surchargeShare'),
  };
}

/** The indicators of Haixi's policy that its platforms can know. Without an enterprise platform, its cultivated enterprises are unknown. */
export function haixiTruths(state: WorldState, asOf: number): readonly (readonly [string, Truth])[] {
  return Object.entries({ ...educationTruths(state), ...employmentTruths(state, asOf) });
}
