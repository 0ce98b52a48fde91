import { Absence, ErrorCode, HubError } from '@queqiao/subgraph/errors';
import type { Resolvers } from '../generated/schema.ts';

/** The largest `Int` (GraphQL specification, 3.5.1). */
const LARGEST_INT = 2 ** 31 - 1;

/**
 * Resolves a sum of reported numbers. Each number fits into `Int`, but the sum may not: then only this field fails, with the
 * reason, because a truncated number would be silently wrong.
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

/** The resolvers of all sums in this subgraph. */
export const sumResolvers = {
  JobDemand: { headcount: sum('headcount') },
  EducationDemand: { headcount: sum('headcount') },
  OccupationDemand: { headcount: sum('headcount') },
  TalentSupply: { enrolment: sum('enrolment'), graduates: sum('graduates') },
  LevelSupply: { enrolment: sum('enrolment'), graduates: sum('graduates') },
} satisfies Resolvers;
