import { expect, test } from 'vitest';
import { conditionText, ruleText } from './condition-text.ts';
import { readMapping } from './read-mapping.ts';

const COUNT = { count: true };

/** A condition in Chinese, then in English. */
function textOf(recordType: string, where: unknown): readonly (string | null)[] {
  const { where: condition } = readMapping({ recordType, where, measure: COUNT });
  return (['chinese', 'english'] as const).map((language) => condition && conditionText(condition, language));
}

function ruleIn(recordType: string, where: unknown, measure: unknown): readonly string[] {
  const digest = JSON.stringify([recordType, where, measure]);
  return ruleText({ indicator: 'i', digest, recordType, where, measure }).split(' / ');
}

test.each([
  ['eq', { eq: ['kind', 'VISIT'] }, '合作方式是“走访对接”', 'kind is visit'],
  ['ne', { ne: ['enterprise.scale', 'LARGE'] }, '企业 · 规模不是“大型”', 'enterprise: scale is not large'],
  [
    'in',
    { in: ['kind', ['VISIT', 'INTERNSHIP']] },
    '合作方式是其中之一:“走访对接”、“实习实训”',
    'kind is one of visit, internship',
  ],
  ['gte', { gte: ['students', 10] }, '涉及学生数不小于 10', 'students is at least 10'],
  ['lte', { lte: ['signedOn', '2025-01-01'] }, '签约日期不大于 2025-01-01', 'day of signing is at most 2025-01-01'],
  ['exists', { exists: 'endedOn' }, '结束日期已填报', 'day of ending is reported'],
  ['not', { not: { exists: 'endedOn' } }, '并非(结束日期已填报)', 'not (day of ending is reported)'],
  ['within', { within: ['signedOn', 'P2Y'] }, '签约日期在近两年内', 'day of signing lies within two years back'],
  [
    'a boolean',
    { eq: ['enterprise.keyEnterprise', true] },
    '企业 · 重点企业是“是”',
    'enterprise: key enterprise is yes',
  ],
  ['a region', { eq: ['school.region', '610323'] }, '院校 · 所在地区是“岐山县”', 'school: region code is 610323'],
  [
    'any',
    { any: [{ eq: ['kind', 'VISIT'] }, { exists: 'endedOn' }] },
    '[合作方式是“走访对接” 或 结束日期已填报]',
    '[kind is visit or day of ending is reported]',
  ],
])('writes %s in either language', (_what, where, chinese, english) => {
  expect(textOf('Cooperation', where)).toEqual([chinese, english]);
});

test('writes a mapping as one sentence in either language', () => {
  const where = { all: [{ eq: ['level', 'MUNICIPAL'] }, { eq: ['status', 'RECOGNIZED'] }] };
  expect(ruleIn('Cultivation', where, { countDistinct: 'uscc' })).toEqual([
    '培育与认定中 级别是“市级” 且 状态是“已认定” 的记录:不同的统一社会信用代码的个数',
    'cultivation and recognition where level is municipal and status is recognised: number of distinct values of unified social credit code',
  ]);
  const ratio = { numerator: { sum: 'students' }, denominator: { sum: 'students', where: { exists: 'endedOn' } } };
  expect(ruleIn('Cooperation', { within: ['signedOn', 'indicator'] }, { ratio })).toEqual([
    '校企合作中 签约日期在指标的周期内 的记录:涉及学生数的合计 ÷ 涉及学生数的合计(其中结束日期已填报)',
    'cooperation where day of signing lies in the indicator’s period: sum of students ÷ sum of students (of those where day of ending is reported)',
  ]);
  expect(ruleIn('Cooperation', null, COUNT)).toEqual([
    '全部校企合作:记录数',
    'cooperation, all records: number of records',
  ]);
});

test('says as JSON what the record types no longer have', () => {
  expect(
    ruleText({ indicator: 'i', digest: 'gone', recordType: 'Cooperation', where: { exists: 'gone' }, measure: COUNT }),
  ).toBe('{"recordType":"Cooperation","where":{"exists":"gone"},"measure":{"count":true}}');
});
