import { Absence, ErrorCode, HubError } from '@queqiao/subgraph/errors';
import type { Resolvers } from '../generated/schema.ts';

/** Largest whole number that `Int` carries (GraphQL specification, 3.5.1). */
const LARGEST_INT = 2 ** 31 - 1;

/**
 * Resolves a sum of what platforms report. Each number fits into `Int`, their sum need not: then this field alone fails, and
 * says why. A number cut to what fits would be wrong without a word.
 */
function sum<K extends string>(name: K) {
  return (parent: Readonly<Record<K, number>>): number => {
    const value = parent[name];
    if (value <= LARGEST_INT) return value;
    throw new HubError(
      ErrorCode.UPSTREAM_CONTRACT,
      `平台所报数字之和 ${value} 超出可表示的范围 (what the platforms report adds up to more than an Int carries)`,
      { reason: Absence.SOURCE_DOWN },
    );
  };
}

/** The resolvers of everything that this subgraph adds up. */
export const sumResolvers = {
  JobDemand: { headcount: sum('headcount') },
  EducationDemand: { headcount: sum('headcount') },
  OccupationDemand: { headcount: sum('headcount') },
  TalentSupply: { enrolment: sum('enrolment'), graduates: sum('graduates') },
  LevelSupply: { enrolment: sum('enrolment'), graduates: sum('graduates') },
} satisfies Resolvers;
