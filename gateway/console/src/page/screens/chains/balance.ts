import type { ChainBalancesQuery, SchoolLevel } from '../../generated/documents.ts';

export type Chain = NonNullable<ChainBalancesQuery['industryChains']>[number];

/** The levels whose graduates stand against posts. */
export const LEVELS = ['SECONDARY', 'HIGHER', 'UNDERGRADUATE'] as const;
/** Which posts a level's graduates stand against. */
const EDUCATIONS = { SECONDARY: 'SECONDARY_VOCATIONAL', HIGHER: 'JUNIOR_COLLEGE', UNDERGRADUATE: 'BACHELOR' } as const;

/** What a chain, or a level of it, is given and asks for. */
export interface Balance {
  readonly key: string;
  readonly name: string;
  readonly leader: string;
  readonly supply: number | null;
  readonly demand: number | null;
}

/** Supply and demand of a chain, of one level or of all that are compared; null where a platform did not say. */
export function balanceOf(
  { code, name, leader, talentSupply, jobDemand }: Chain,
  level: SchoolLevel | undefined,
): Balance {
  const compared = level === undefined ? LEVELS : [level];
  const educations = new Set<string>(compared.map((each) => EDUCATIONS[each]));
  return {
    key: code,
    name: name ?? code,
    leader: leader?.name ?? '—',
    supply: talentSupply
      ? sum(talentSupply.byLevel.filter((each) => compared.includes(each.level)).map(({ graduates }) => graduates))
      : null,
    demand: jobDemand
      ? sum(
          jobDemand.byEducation.filter(({ education }) => educations.has(education)).map(({ headcount }) => headcount),
        )
      : null,
  };
}

/** How many posts are more than graduates; negative where graduates are more. */
export function gapOf({ supply, demand }: Balance): number | null {
  return supply === null || demand === null ? null : demand - supply;
}

/** Graduates over posts. */
export function ratioOf({ supply, demand }: Balance): number | null {
  return supply === null || demand === null || demand === 0 ? null : supply / demand;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
