import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { forecastOf } from './forecast.ts';
import { gapOf } from './gap.ts';
import { statusOf } from './status.ts';
import type { Target } from './target.ts';

const HALF_WAY = '2025-07-02';
const TARGET: Target = {
  comparator: 'AT_LEAST',
  lower: 10,
  upper: null,
  aboveUpper: undefined,
  baseline: undefined,
  startsOn: '2025-01-01',
  dueOn: '2026-01-01',
  unit: '个',
};
const RANGE = { ...TARGET, comparator: 'BETWEEN', lower: 10, upper: 30 } as const;
const years = (...values: number[]) => values.map((value, index) => ({ year: 2020 + index, value }));

test.each([
  ['MET', 10, HALF_WAY],
  ['ON_TRACK', 5, HALF_WAY],
  ['AT_RISK', 4, HALF_WAY],
  ['ON_TRACK', 0, '2024-12-01'],
  ['AT_RISK', 9, '2026-01-01'],
  ['OVERDUE', 9, '2026-01-02'],
  ['MET', 10, '2026-01-02'],
  ['NO_DATA', null, '2026-01-02'],
] as const)('gives %s given %s of at least 10 on %s, half of it due half-way', (status, value, day) => {
  expect(statusOf(TARGET, { value, years: [], day })).toBe(status);
});

test('draws the line from the baseline where there is one', () => {
  const target = { ...TARGET, baseline: 6 };
  expect(statusOf(target, { value: 7.9, years: [], day: HALF_WAY })).toBe('AT_RISK');
  expect(statusOf(target, { value: 8, years: [], day: HALF_WAY })).toBe('ON_TRACK');
  expect(forecastOf(target, { value: 8, years: [], day: HALF_WAY })).toBeCloseTo(10, 1);
});

test('takes more than a range for met, unless the indicator says that it misses', () => {
  const misses = { ...RANGE, aboveUpper: 'MISSED', dueOn: null } as const;
  expect(statusOf(RANGE, { value: 31, years: [], day: HALF_WAY })).toBe('MET');
  expect(statusOf(misses, { value: 31, years: [], day: HALF_WAY })).toBe('AT_RISK');
  expect(statusOf(misses, { value: 30, years: [], day: HALF_WAY })).toBe('MET');
  expect(gapOf(misses, { value: 31, years: [] })).toBe(1);
});

test('wants at most the upper bound', () => {
  const target = { ...TARGET, comparator: 'AT_MOST', lower: null, upper: 3, baseline: 9 } as const;
  expect(statusOf(target, { value: 3, years: [], day: HALF_WAY })).toBe('MET');
  expect(statusOf(target, { value: 6, years: [], day: HALF_WAY })).toBe('ON_TRACK');
  expect(statusOf(target, { value: 7, years: [], day: HALF_WAY })).toBe('AT_RISK');
  expect(gapOf(target, { value: 7, years: [] })).toBe(4);
});

test('compares each year with the one before', () => {
  const rises = { ...TARGET, comparator: 'INCREASING', lower: null } as const;
  const neverFalls = { ...TARGET, comparator: 'NON_DECREASING', lower: null } as const;
  const status = (target: Target, ...values: number[]) =>
    statusOf(target, { value: values.at(-1) ?? null, years: years(...values), day: HALF_WAY });
  expect(status(rises, 1, 2, 3)).toBe('MET');
  expect(status(rises, 1, 2, 2)).toBe('AT_RISK');
  expect(status(neverFalls, 1, 2, 2)).toBe('MET');
  expect(status(neverFalls, 3, 1, 2)).toBe('AT_RISK');
  expect(gapOf(neverFalls, { value: 2, years: years(3, 1, 2) })).toBe(2);
});

test('carries the pace on to the due day, and shares no further than 100', () => {
  expect(forecastOf(TARGET, { value: 4, years: [], day: HALF_WAY })).toBeCloseTo(8, 1);
  expect(forecastOf({ ...TARGET, unit: '%' }, { value: 80, years: [], day: HALF_WAY })).toBe(100);
  expect(forecastOf(TARGET, { value: 4, years: [], day: '2026-02-01' })).toBe(4);
  expect(forecastOf({ ...TARGET, dueOn: null }, { value: 4, years: [], day: HALF_WAY })).toBeNull();
  expect(forecastOf(TARGET, { value: 4, years: [], day: '2025-01-01' })).toBeNull();
  const rises = { ...TARGET, comparator: 'INCREASING', lower: null } as const;
  expect(forecastOf(rises, { value: 3, years: years(1, 2, 3), day: HALF_WAY })).toBe(7);
});

test('is met exactly where nothing is missing', () => {
  const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.double({ min: 0, max: 50, noNaN: true }), day, (value, moment) => {
      const observed = { value, years: [], day: moment.toISOString().slice(0, 10) };
      expect(statusOf(RANGE, observed) === 'MET').toBe(gapOf(RANGE, observed) === 0);
    }),
  );
});
