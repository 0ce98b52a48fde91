import { provenanceResolvers, type LastKnown } from '@queqiao/records/provenance';
import type { EducationLoaders } from '../adapter/loaders.ts';
import type { Resolvers } from '../generated/schema.ts';
import { annualReturnResolvers } from './annual-return.ts';
import { baseResolvers } from './base.ts';
import { industryChainResolvers } from './industry-chain.ts';
import { majorResolvers } from './major.ts';
import { queryResolvers } from './query.ts';
import { schoolExpertResolvers } from './school-expert.ts';
import { schoolResolvers } from './school.ts';
import { teacherStatsResolvers } from './teacher-stats.ts';

/** The resolvers of the education subgraph. */
export function educationResolvers(loaders: EducationLoaders, lastKnown: LastKnown | undefined): Resolvers {
  return {
    Provenance: provenanceResolvers(lastKnown),
    Query: queryResolvers(loaders),
    School: schoolResolvers(loaders),
    Major: majorResolvers(loaders),
    Base: baseResolvers(loaders),
    IndustryChain: industryChainResolvers(loaders),
    SchoolExpert: schoolExpertResolvers,
    TeacherStats: teacherStatsResolvers,
    AnnualReturn: annualReturnResolvers,
  };
}
