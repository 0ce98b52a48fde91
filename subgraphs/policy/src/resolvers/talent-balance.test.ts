import { expect, test } from 'vitest';
import type { ChainTalent } from './references.ts';
import { talentBalance } from './talent-balance.ts';

const TALENT: ChainTalent = {
  jobDemand: {
    byEducation: [
      { education: 'POSTGRADUATE', headcount: 10 },
      { education: 'BACHELOR', headcount: 30 },
      { education: 'JUNIOR_COLLEGE', headcount: 60 },
      { education: 'ANY', headcount: 1000 },
    ],
  },
  talentSupply: {
    graduates: 250,
    byLevel: [
      { level: 'SECONDARY', graduates: 170 },
      { level: 'HIGHER', graduates: 80 },
    ],
  },
};

test('holds each level of schools against the education that it gives', () => {
  expect(talentBalance(TALENT).byLevel).toEqual([
    { level: 'SECONDARY', gap: -170, ratio: null },
    { level: 'HIGHER', gap: -20, ratio: 80 / 60 },
    { level: 'UNDERGRADUATE', gap: 30, ratio: 0 },
  ]);
});

test('gives graduates over headcount as a quotient and leaves ANY out', () => {
  expect(talentBalance(TALENT).ratio).toBe(2.5);
});

test('gives no ratio when nothing is asked but ANY', () => {
  const jobDemand: ChainTalent['jobDemand'] = { byEducation: [{ education: 'ANY', headcount: 5 }] };
  expect(talentBalance({ ...TALENT, jobDemand }).ratio).toBeNull();
});
