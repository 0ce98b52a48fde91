import { parseYear } from '@queqiao/records/identifiers';
import { batchLoader } from '@queqiao/subgraph/loaders';
import type { SubgraphContext } from '@queqiao/subgraph/request';
import type { EmploymentOutcomeWithProvenance } from '../adapter/normalise.ts';
import type { SchoolResolvers } from '../generated/schema.ts';
import type { Services } from './services.ts';

/** The outcomes of a school, of one year or of all. Throws BAD_USER_INPUT for a year out of range. */
export async function outcomesOfSchool(
  { lookups }: Services,
  { scope }: SubgraphContext,
  schoolCode: string,
  year: number | null | undefined,
): Promise<readonly EmploymentOutcomeWithProvenance[]> {
  const wanted = typeof year === 'number' ? parseYear(year, 'year') : null;
  const outcomes = (await batchLoader(scope, lookups.outcomes).load(schoolCode)) ?? [];
  return wanted === null ? outcomes : outcomes.filter(({ record }) => record.attributes.year === wanted);
}

export function schoolResolvers(services: Services): SchoolResolvers {
  return {
    outcomes: ({ code }, { year }, context) => outcomesOfSchool(services, context, code, year),
  };
}
