import { talentBalance, type ChainTalent, type TalentBalance } from '../talent-balance/index.ts';

type ChainReference = { readonly [Field in keyof ChainTalent]?: ChainTalent[Field] | null };

/** `talentBalance` of a chain: null, without an error of its own, when what it requires could not be told. */
export const industryChainResolvers = {
  talentBalance({ jobDemand, talentSupply }: ChainReference): TalentBalance | null {
    return jobDemand == null || talentSupply == null ? null : talentBalance({ jobDemand, talentSupply });
  },
};
