import { provenanceResolvers, type LastKnown } from '@queqiao/records/provenance';
import type { EnterpriseLoaders } from '../adapter/loaders.ts';
import type { Resolvers } from '../generated/schema.ts';
import { cooperationResolvers } from './cooperation.ts';
import { cultivationResolvers } from './cultivation.ts';
import { enterpriseExpertResolvers } from './enterprise-expert.ts';
import { enterpriseResolvers } from './enterprise.ts';
import { industryChainResolvers } from './industry-chain.ts';
import { queryResolvers } from './query.ts';
import { rdProjectResolvers } from './rd-project.ts';
import { schoolResolvers } from './school.ts';
import { techDemandResolvers } from './tech-demand.ts';

/** The resolvers of the enterprise subgraph. */
export function enterpriseSubgraphResolvers(loaders: EnterpriseLoaders, lastKnown: LastKnown | undefined): Resolvers {
  return {
    Query: queryResolvers(loaders, lastKnown),
    Enterprise: enterpriseResolvers(loaders),
    IndustryChain: industryChainResolvers(loaders),
    School: schoolResolvers(loaders),
    Cooperation: cooperationResolvers,
    TechDemand: techDemandResolvers(loaders),
    RdProject: rdProjectResolvers,
    Cultivation: cultivationResolvers,
    EnterpriseExpert: enterpriseExpertResolvers,
    Provenance: provenanceResolvers(lastKnown),
  };
}
