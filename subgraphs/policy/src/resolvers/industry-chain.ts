import type { IndustryChainResolvers } from '../generated/schema.ts';
import { talentBalance } from './talent-balance.ts';
import type { ChainReference } from './references.ts';

/** `talentBalance` of a chain: null, without an error of its own, when what it requires is missing. */
export const industryChainResolvers: IndustryChainResolvers = {
  talentBalance({ jobDemand, talentSupply }: ChainReference) {
    return jobDemand == null || talentSupply == null ? null : talentBalance({ jobDemand, talentSupply });
  },
};
