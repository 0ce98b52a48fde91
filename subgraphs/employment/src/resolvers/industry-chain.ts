import { batchLoader } from '@queqiao/subgraph/loaders';
import { jobDemandOf } from '../chain/job-demand.ts';
import { talentSupplyOf } from '../chain/talent-supply.ts';
import type { IndustryChainResolvers } from '../generated/schema.ts';
import type { Services } from './services.ts';

/** If the subgraph that owns the members failed, it reports the error; no further one is added here. */
export function industryChainResolvers({ lookups }: Services): IndustryChainResolvers {
  return {
    async jobDemand({ memberUsccs }, _arguments, { scope }) {
      if (memberUsccs === null || memberUsccs === undefined) return null;
      const openJobs = batchLoader(scope, lookups.openJobs);
      const lists = await Promise.all(memberUsccs.map((uscc) => openJobs.load(uscc)));
      return jobDemandOf(lists.flatMap((jobs) => (jobs ?? []).map(({ record }) => record)));
    },
    async talentSupply({ memberMajors }, _arguments, { scope }) {
      if (memberMajors === null || memberMajors === undefined) return null;
      const outcomes = batchLoader(scope, lookups.outcomes);
      const schoolCodes = new Set(memberMajors.map(({ schoolCode }) => schoolCode));
      const lists = await Promise.all([...schoolCodes].map((code) => outcomes.load(code)));
      return talentSupplyOf(
        memberMajors,
        lists.flatMap((list) => (list ?? []).map(({ record }) => record)),
      );
    },
  };
}
