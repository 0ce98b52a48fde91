import type { EducationLevel, SchoolLevel, TalentBalance } from '../generated/schema.ts';
import type { ChainTalent, EducationDemand } from './references.ts';

/** The education that posts ask for, by the level of school that gives it. */
const EDUCATION_OF_LEVEL: readonly (readonly [SchoolLevel, EducationLevel])[] = [
  ['SECONDARY', 'SECONDARY_VOCATIONAL'],
  ['HIGHER', 'JUNIOR_COLLEGE'],
  ['UNDERGRADUATE', 'BACHELOR'],
];

function headcount(demands: readonly EducationDemand[], counts: (education: string) => boolean): number {
  return demands.filter(({ education }) => counts(education)).reduce((sum, demand) => sum + demand.headcount, 0);
}

function quotient(graduates: number, asked: number): number | null {
  return asked === 0 ? null : graduates / asked;
}

/**
 * Supply against demand of a chain: per level the headcount asked minus the graduates, and graduates over headcount
 * (null when nothing is asked). Posts for ANY education count for no level and not in the whole.
 */
export function talentBalance({ jobDemand, talentSupply }: ChainTalent): TalentBalance {
  const demands = jobDemand.byEducation;
  return {
    ratio: quotient(
      talentSupply.graduates,
      headcount(demands, (education) => education !== 'ANY'),
    ),
    byLevel: EDUCATION_OF_LEVEL.map(([level, education]) => {
      const asked = headcount(demands, (other) => other === education);
      const graduates = talentSupply.byLevel
        .filter((supply) => supply.level === level)
        .reduce((sum, supply) => sum + supply.graduates, 0);
      return { level, gap: asked - graduates, ratio: quotient(graduates, asked) };
    }),
  };
}
