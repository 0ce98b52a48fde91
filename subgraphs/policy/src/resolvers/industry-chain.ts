import type { IndustryChainResolvers } from '../generated/schema.ts';
import { talentBalance, type ChainTalent } from './talent-balance.ts';

/** A chain as the gateway hands it over: what `talentBalance` requires, null where a platform did not return it. */
export type ChainReference = { readonly code?: string } & {
  readonly [Field in keyof ChainTalent]?: ChainTalent[Field] | null;
};

/** `talentBalance` of a chain: null, without an error of its own, when what it requires is missing. */
export const industryChainResolvers: IndustryChainResolvers = {
  talentBalance({ jobDemand, talentSupply }: ChainReference) {
    return jobDemand == null || talentSupply == null ? null : talentBalance({ jobDemand, talentSupply });
  },
};
