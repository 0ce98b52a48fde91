import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import { expect, test } from 'vitest';
import type { MappingFault } from './mapping-faults.ts';
import { readMapping } from './read-mapping.ts';

const COUNT = { count: true };

function failureOf(input: unknown): HubError | null {
  try {
    readMapping(input);
    return null;
  } catch (error) {
    if (error instanceof HubError) return error;
    throw error;
  }
}

function faultsOf(input: unknown): readonly MappingFault[] {
  const { faults = [] } = (failureOf(input)?.extensions ?? {}) as { readonly faults?: readonly MappingFault[] };
  return faults;
}

function pointersOf(where: unknown, recordType = 'Cooperation', measure: unknown = COUNT): readonly string[] {
  return faultsOf({ recordType, where, measure }).map(({ pointer }) => pointer);
}

test('accepts every operator of the language', () => {
  const where = {
    all: [
      { any: [{ eq: ['kind', 'VISIT'] }, { ne: ['kind', 'VISIT'] }, { in: ['kind', ['VISIT', 'INTERNSHIP']] }] },
      { not: { exists: 'endedOn' } },
      { gte: ['students', 10] },
      { lte: ['signedOn', '2025-01-01'] },
      { within: ['signedOn', 'P1Y6M'] },
      { within: ['signedOn', 'indicator'] },
      { eq: ['enterprise.keyEnterprise', true] },
      { eq: ['enterprise.chainCodes', 'C01'] },
      { gte: ['school.region', '610300'] },
    ],
  };
  expect(pointersOf(where)).toEqual([]);
  expect(readMapping({ recordType: 'Cooperation', where, measure: COUNT }).period?.text).toBe('signedOn');
});

test.each([
  { count: true },
  { countDistinct: 'schoolCode' },
  { countDistinct: 'school.region' },
  { sum: 'students' },
  { min: 'students' },
  { max: 'students' },
  { latest: 'students' },
  { ratio: { numerator: { count: true, where: { eq: ['kind', 'VISIT'] } }, denominator: { count: true } } },
  { ratio: { numerator: { sum: 'students' }, denominator: { sum: 'school.enrolment' } } },
])('accepts the measure %j', (measure) => {
  expect(pointersOf(null, 'Cooperation', measure)).toEqual([]);
});

test('accepts a mapping without where', () => {
  expect(readMapping({ recordType: 'School', measure: COUNT }).where).toBeNull();
});

test.each([
  ['an attribute that the type does not have', { eq: ['level', 'A'] }, '/where/eq/0'],
  ['a reference that the type does not have', { eq: ['major.level', 'A'] }, '/where/eq/0'],
  ['an attribute that the referenced type does not have', { exists: 'school.colour' }, '/where/exists'],
  ['a value outside an enumeration', { eq: ['kind', 'PARTY'] }, '/where/eq/1'],
  ['one bad value among several', { in: ['kind', ['VISIT', 'PARTY']] }, '/where/in/1/1'],
  ['a text for a number', { gte: ['students', '10'] }, '/where/gte/1'],
  ['a fraction for a whole number', { eq: ['students', 1.5] }, '/where/eq/1'],
  ['a text for a boolean', { eq: ['enterprise.keyEnterprise', 'true'] }, '/where/eq/1'],
  ['a number for a text', { eq: ['uscc', 91] }, '/where/eq/1'],
  ['a day that does not exist', { lte: ['signedOn', '2025-02-30'] }, '/where/lte/1'],
  ['a region that is no code', { eq: ['school.region', '宝鸡'] }, '/where/eq/1'],
  ['an order of texts', { gte: ['uscc', 'A'] }, '/where/gte/0'],
  ['an order of an enumeration', { lte: ['kind', 'VISIT'] }, '/where/lte/0'],
  ['an order of a boolean', { gte: ['enterprise.keyEnterprise', 1] }, '/where/gte/0'],
  ['an order of a list', { gte: ['enterprise.chainCodes', 'C01'] }, '/where/gte/0'],
  ['a period of what is no time', { within: ['students', 'P1Y'] }, '/where/within/0'],
  ['a duration that is none', { within: ['signedOn', '1 year'] }, '/where/within/1'],
  ['a duration that goes forward', { within: ['signedOn', '-P1Y'] }, '/where/within/1'],
  ['hours of a day', { within: ['signedOn', 'PT5H'] }, '/where/within/1'],
  ['the indicator’s period under any', { any: [{ within: ['signedOn', 'indicator'] }] }, '/where/any/0/within'],
  ['the indicator’s period under not', { not: { within: ['signedOn', 'indicator'] } }, '/where/not/within'],
  ['an unknown operator', { like: ['uscc', '9%'] }, '/where'],
  ['two operators in one object', { exists: 'uscc', eq: ['uscc', 'x'] }, '/where'],
  ['an operator’s argument of the wrong form', { eq: 'kind' }, '/where/eq'],
  ['a list where one predicate belongs', { not: [{ exists: 'uscc' }] }, '/where/not'],
  ['a fault deep inside', { all: [{ any: [{ not: { exists: 'colour' } }] }] }, '/where/all/0/any/0/not/exists'],
] as const)('refuses %s, with its place', (_, where, pointer) => {
  expect(pointersOf(where)).toEqual([pointer]);
});

test('refuses months of a yearly figure', () => {
  expect(pointersOf({ within: ['year', 'P18M'] }, 'TeacherStats')).toEqual(['/where/within/1']);
  expect(pointersOf({ within: ['year', 'P2Y'] }, 'TeacherStats')).toEqual([]);
});

test('refuses the indicator’s period twice', () => {
  const period = { within: ['signedOn', 'indicator'] };
  expect(pointersOf({ all: [period, period] })).toEqual(['/where/all/1/within']);
});

test.each([
  ['a sum of texts', { sum: 'uscc' }, '/measure/sum'],
  ['a least year, which is no quantity', { min: 'signedOn' }, '/measure/min'],
  ['different values of a list', { countDistinct: 'enterprise.chainCodes' }, '/measure/countDistinct'],
  ['an unknown attribute', { latest: 'value' }, '/measure/latest'],
  ['a count that is not true', { count: false }, '/measure/count'],
  ['an unknown measure', { average: 'students' }, '/measure'],
  ['a ratio with one side', { ratio: { numerator: { count: true } } }, '/measure/ratio/denominator'],
  [
    'a fault in the where of a side',
    { ratio: { numerator: { count: true, where: { eq: ['kind', 'PARTY'] } }, denominator: { count: true } } },
    '/measure/ratio/numerator/where/eq/1',
  ],
  [
    'the indicator’s period in one side',
    {
      ratio: {
        numerator: { count: true, where: { within: ['signedOn', 'indicator'] } },
        denominator: { count: true },
      },
    },
    '/measure/ratio/numerator/where/within',
  ],
  ['a sum over a count', { ratio: { numerator: { sum: 'students' }, denominator: { count: true } } }, '/measure/ratio'],
] as const)('refuses %s, with its place', (_, measure, pointer) => {
  expect(pointersOf(null, 'Cooperation', measure)).toEqual([pointer]);
});

test('gives all faults at once', () => {
  const where = { all: [{ eq: ['kind', 'PARTY'] }, { exists: 'colour' }] };
  expect(pointersOf(where, 'Cooperation', { sum: 'uscc' })).toEqual([
    '/where/all/0/eq/1',
    '/where/all/1/exists',
    '/measure/sum',
  ]);
});

test('answers BAD_USER_INPUT with places and reasons in the message too', () => {
  const failure = failureOf({ recordType: 'Cooperation', where: { eq: ['kind', 'PARTY'] }, measure: COUNT });
  expect(failure?.code).toBe(ErrorCode.BAD_USER_INPUT);
  expect(failure?.message).toMatch(/\/where\/eq\/1: .*"PARTY".*MIXED_OWNERSHIP_BASE/);
});

test('refuses an unknown record type', () => {
  expect(pointersOf(null, 'Castle')).toEqual(['/recordType']);
});

test.each([null, 'all', [], 7])('refuses %j as a mapping', (input) => {
  expect(faultsOf(input).length).toBeGreaterThan(0);
});

test('refuses a mapping that is nested beyond all need', () => {
  let where: unknown = { exists: 'uscc' };
  for (let depth = 0; depth < 100_000; depth += 1) where = { not: where };
  expect(pointersOf(where)).toEqual(['']);
});

test.each([
  ['a number beyond what the store can compare', 'School', { gte: ['enrolment', 1e300] }, '/where/gte/1'],
  ['a sum of money that is no number', 'RdProject', { gte: ['subsidy', Number('1e999')] }, '/where/gte/1'],
  ['a sum of money in words', 'RdProject', { lte: ['subsidy', '万元'] }, '/where/lte/1'],
  ['a year that no calendar has', 'TeacherStats', { eq: ['year', 10_000] }, '/where/eq/1'],
  ['a duration of months beyond any calendar', 'Cooperation', { within: ['signedOn', 'P99999M'] }, '/where/within/1'],
  [
    'a duration of days beyond any calendar',
    'Cooperation',
    { within: ['signedOn', 'P9999999999D'] },
    '/where/within/1',
  ],
  ['a text with U+0000', 'JobPosting', { eq: ['title', '\u0000'] }, '/where/eq/1'],
  ['half of a surrogate pair', 'JobPosting', { in: ['title', ['good', '\ud800']] }, '/where/in/1/1'],
  ['a day in the year 0', 'Cooperation', { lte: ['signedOn', '0000-01-01'] }, '/where/lte/1'],
  ['a moment in the year 0', 'JobPosting', { lte: ['publishedAt', '0000-01-01T00:00:00Z'] }, '/where/lte/1'],
] as const)('refuses %s at its place, rather than failing when it counts', (_, recordType, where, pointer) => {
  expect(pointersOf(where, recordType)).toEqual([pointer]);
});
