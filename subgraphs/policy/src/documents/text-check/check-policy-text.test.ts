import { expect, test } from 'vitest';
import { parsePolicyFile } from '../read-policy-file.ts';
import type { PolicyFile } from '../policy-file.ts';
import { checkPolicyText } from './check-policy-text.ts';

const TEXT = `某市人民政府
某政〔2024〕9号
关于某事的方案
2024年3月1日
一、目标
到2026年,建甲类园不少于10个、乙类园6所,丙园与丁园占比分别达到60%、70%。
二、任务
(一)建设。建成4-5个集教学、生产为一体的戊中心,辛人员每5年累计不少于6个月到厂里。
(二)投入。己类投入只增不减,庚类教师比例逐年提高,壬培养全覆盖,补助经费总额10%—30%。
`;

const POLICY = `
id: some-2024-9
number: 某政〔2024〕9号
title: 关于某事的方案
issuer: 某市人民政府
region: '610300'
issuedOn: 2024-03-01
startsOn: 2024-03-01
endsOn: null
departments: [某市]
indicators:
`;

interface Entry {
  readonly name?: string;
  readonly clause?: string;
  readonly terms?: string;
  readonly demand: string;
  readonly unit?: string;
  readonly dueOn?: string;
  readonly cadence?: string;
}

function policyOf(...entries: readonly Entry[]): PolicyFile {
  const indicators = entries.map(
    ({ name = 'one', clause = '一', terms = '', demand, unit = '个', dueOn = 'null', cadence = 'ONCE' }) => `
  - id: some-2024-9/${name}
    name: 某指标
    counting: 某种计法 / some way
    clauses: ['${clause}']
    terms: [${terms}]
    ${demand}
    unit: '${unit}'
    additive: false
    cadence: ${cadence}
    dueOn: ${dueOn}
    departments: [某市]
`,
  );
  return parsePolicyFile(POLICY + indicators.join(''), 'some-2024-9.yaml');
}

function faultsOf(...entries: readonly Entry[]): readonly (readonly unknown[])[] {
  return checkPolicyText(policyOf(...entries), TEXT).faults.map(({ clause, figure }) => [clause, figure]);
}

function atLeast(lower: number): string {
  return `comparator: AT_LEAST\n    lower: ${lower}`;
}

function between(lower: number, upper: number): string {
  return `comparator: BETWEEN\n    lower: ${lower}\n    upper: ${upper}`;
}

function rolling(window: string): Entry {
  return {
    clause: '二.(一)',
    terms: '辛人员',
    demand: `${atLeast(6)}\n    window: ${window}`,
    unit: '月',
    cadence: 'ROLLING',
  };
}

const TEN: Entry = { terms: '甲类园', demand: atLeast(10) };

test('finds a figure beside its term', () => {
  expect(faultsOf(TEN)).toEqual([]);
});

test('names the indicator, the clause and the figure given one that the clause does not hold', () => {
  expect(checkPolicyText(policyOf({ ...TEN, demand: atLeast(11) }), TEXT).faults).toEqual([
    { indicator: 'some-2024-9/one', clause: '一', figure: '≥11个', message: expect.stringContaining('甲类园') },
  ]);
});

test("refuses the neighbour's figure in a list of several", () => {
  expect(faultsOf({ terms: '甲类园', demand: atLeast(6) })).toEqual([['一', '≥6个']]);
});

test('pairs figures with their terms in order given 分别', () => {
  expect(faultsOf({ terms: '丁园', demand: atLeast(70), unit: '%' })).toEqual([]);
  expect(faultsOf({ terms: '丁园', demand: atLeast(60), unit: '%' })).toEqual([['一', '≥60%']]);
  expect(faultsOf({ terms: '丙园', demand: atLeast(70), unit: '%' })).toEqual([['一', '≥70%']]);
});

test('says which clause does not exist', () => {
  expect(faultsOf({ ...TEN, clause: '二.(三)' })).toEqual([['二.(三)', null]]);
});

test('refuses a figure that stands in another clause', () => {
  expect(faultsOf({ ...TEN, clause: '二.(一)' })).toEqual([['二.(一)', '≥10个']]);
});

test('refuses a figure of another unit', () => {
  expect(faultsOf({ terms: '甲类园', demand: atLeast(10), unit: '%' })).toEqual([['一', '≥10%']]);
});

test('finds ranges of numbers and of shares, and refuses one end of them', () => {
  expect(faultsOf({ clause: '二.(一)', terms: '戊中心', demand: between(4, 5) })).toEqual([]);
  expect(faultsOf({ clause: '二.(二)', terms: '经费总额', demand: between(10, 30), unit: '%' })).toEqual([]);
  expect(faultsOf({ clause: '二.(一)', terms: '戊中心', demand: atLeast(4) })).toEqual([['二.(一)', '≥4个']]);
});

test('finds a rolling demand only with its window', () => {
  expect(faultsOf(rolling('P5Y'))).toEqual([]);
  expect(faultsOf(rolling('P3Y'))).toEqual([['二.(一)', '3年']]);
});

test('finds the direction of a demand and refuses the other one', () => {
  const clause = '二.(二)';
  expect(faultsOf({ clause, terms: '己类投入', demand: 'comparator: NON_DECREASING', unit: '元' })).toEqual([]);
  expect(faultsOf({ clause, terms: '庚类教师', demand: 'comparator: INCREASING', unit: '%' })).toEqual([]);
  expect(faultsOf({ clause, terms: '己类投入', demand: 'comparator: INCREASING', unit: '元' })).toEqual([
    [clause, '逐年上升'],
  ]);
});

test('takes full coverage as one hundred per cent', () => {
  expect(faultsOf({ clause: '二.(二)', terms: '壬培养', demand: atLeast(100), unit: '%' })).toEqual([]);
});

test('refuses a due year that none of the clauses names', () => {
  expect(faultsOf({ ...TEN, dueOn: '2026-12-31' })).toEqual([]);
  expect(faultsOf({ ...TEN, dueOn: '2027-12-31' })).toEqual([['一', '2027年']]);
});

test('warns of figures that no indicator speaks of, and of facts that the text does not repeat', () => {
  const policy = { ...policyOf(TEN), number: '某政〔2024〕10号' };
  const report = checkPolicyText(policy, TEXT);
  expect(report.faults).toEqual([]);
  expect(report.warnings.map(({ clause, figure }) => [clause, figure])).toEqual([
    ['一', '6'],
    ['一', '60%'],
    ['一', '70%'],
    ['二.(一)', '4-5'],
    ['二.(一)', '5'],
    ['二.(一)', '6'],
    ['二.(二)', '10%—30%'],
    [null, null],
  ]);
  expect(report.warnings.at(-1)?.message).toContain('某政〔2024〕10号');
});
