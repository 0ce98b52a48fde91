import { batchLoader } from '@queqiao/subgraph/loaders';
import { connectionOf, readWholeListArguments } from '@queqiao/subgraph/paging';
import { jobKeyOf } from '../adapter/loaders.ts';
import type { EnterpriseResolvers } from '../generated/schema.ts';
import type { Services } from './services.ts';

export function enterpriseResolvers({ lookups }: Services): EnterpriseResolvers {
  return {
    async jobPostings({ uscc }, page, { scope }) {
      readWholeListArguments(page);
      const jobs = await batchLoader(scope, lookups.openJobs).load(uscc);
      return connectionOf(jobs ?? [], page, ({ record }) => jobKeyOf(record));
    },
  };
}
