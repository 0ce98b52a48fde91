export { talentBalance, type ChainTalent } from './talent-balance.ts';
