import { provenanceResolvers } from '@queqiao/records/provenance';
import type { Resolvers } from '../generated/schema.ts';
import { employmentOutcomeResolvers } from './employment-outcome.ts';
import { enterpriseResolvers } from './enterprise.ts';
import { industryChainResolvers } from './industry-chain.ts';
import { jobFairResolvers } from './job-fair.ts';
import { jobPostingResolvers } from './job-posting.ts';
import { majorResolvers } from './major.ts';
import { queryResolvers } from './query.ts';
import { schoolResolvers } from './school.ts';
import type { Services } from './services.ts';
import { sumResolvers } from './sums.ts';

/** The resolvers of the employment subgraph, by type. */
export function employmentResolvers(services: Services): Resolvers {
  return {
    ...sumResolvers,
    Query: queryResolvers(services),
    JobPosting: jobPostingResolvers(services),
    JobFair: jobFairResolvers,
    EmploymentOutcome: employmentOutcomeResolvers,
    Enterprise: enterpriseResolvers(services),
    School: schoolResolvers(services),
    Major: majorResolvers(services),
    IndustryChain: industryChainResolvers(services),
    Provenance: provenanceResolvers(services.lastKnown),
  };
}
