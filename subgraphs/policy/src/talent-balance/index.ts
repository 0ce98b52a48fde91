export { talentBalance, type ChainTalent, type TalentBalance } from './talent-balance.ts';
