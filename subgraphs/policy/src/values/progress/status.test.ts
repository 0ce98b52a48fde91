import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { forecastOf } from './forecast.ts';
import { gapOf } from './gap.ts';
import { lineOf } from './line.ts';
import { statusOf } from './status.ts';
import type { Target } from './target.ts';

const HALF_WAY = '2025-07-02';
const TARGET: Target = {
  comparator: 'AT_LEAST',
  lower: 10,
  upper: null,
  aboveUpper: undefined,
  baseline: null,
  startsOn: '2025-01-01',
  dueOn: '2026-01-01',
  unit: '个',
};
const RANGE = { ...TARGET, comparator: 'BETWEEN', lower: 10, upper: 30 } as const;
const years = (...values: number[]) => values.map((value, index) => ({ year: 2020 + index, value, coverage: null }));

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
  const rises = { ...TARGET, comparator: 'INCREASING', lower: null, startsOn: '2020-01-01' } as const;
  const neverFalls = { ...TARGET, comparator: 'NON_DECREASING', lower: null, startsOn: '2020-01-01' } as const;
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
  expect(forecastOf({ ...TARGET, unit: '%', baseline: 0 }, { value: 80, years: [], day: HALF_WAY })).toBe(100);
  expect(forecastOf(TARGET, { value: 4, years: [], day: '2026-02-01' })).toBe(4);
  expect(forecastOf({ ...TARGET, dueOn: null }, { value: 4, years: [], day: HALF_WAY })).toBeNull();
  expect(forecastOf(TARGET, { value: 4, years: [], day: '2025-01-01' })).toBeNull();
  const rises = { ...TARGET, comparator: 'INCREASING', lower: null, startsOn: '2020-01-01' } as const;
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

test('draws the line of a share from its base year, and has none without one', () => {
  const target = { ...TARGET, unit: '%', lower: 60 } as const;
  const standsStill = { value: 50, years: [{ year: 2024, value: 50, coverage: null }], day: HALF_WAY };
  expect(statusOf(target, standsStill)).toBe('AT_RISK');
  expect(statusOf(target, { ...standsStill, value: 55.1 })).toBe('ON_TRACK');
  expect(lineOf(target, standsStill.years)).toEqual({ from: 50, since: '2025-01-01', to: 60, dueOn: '2026-01-01' });
  expect(lineOf(target, [])).toBeNull();
  expect(statusOf(target, { ...standsStill, value: 59, years: [] })).toBe('AT_RISK');
  expect(forecastOf(target, { ...standsStill, years: [] })).toBeNull();
});

test('compares complete years only, from the last one before the demand begins', () => {
  const rises = { ...TARGET, comparator: 'INCREASING', lower: null, startsOn: '2022-06-01' } as const;
  const value = (...all: (readonly [year: number, value: number, reported?: number])[]) => ({
    value: all.at(-1)?.[1] ?? null,
    years: all.map(([year, one, reported = 3]) => ({ year, value: one, coverage: { expected: 3, reported } })),
    day: HALF_WAY,
  });
  expect(statusOf(rises, value([2019, 9], [2021, 1], [2022, 2]))).toBe('MET');
  expect(statusOf(rises, value([2021, 1], [2022, 2], [2023, 1]))).toBe('AT_RISK');
  expect(statusOf(rises, value([2021, 1], [2022, 2], [2023, 1, 2]))).toBe('MET');
  expect(statusOf(rises, value([2020, 3], [2021, 1, 2], [2022, 2]))).toBe('AT_RISK');
  expect(statusOf(rises, value([2022, 2]))).toBe('NO_DATA');
  expect(statusOf(rises, value([2019, 1], [2020, 2]))).toBe('NO_DATA');
  expect(gapOf(rises, value([2022, 2]))).toBeNull();
});

test('forecasts the bound exactly where it says on track, below and above a bound', () => {
  const day = fc.date({ min: new Date('2025-01-02'), max: new Date('2025-12-31'), noInvalidDate: true });
  const down = { ...TARGET, comparator: 'AT_MOST', lower: null, upper: 10 } as const;
  const bases = fc.constantFrom(null, 0, 4, 40);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 60, noNaN: true }), day, bases, (value, moment, baseline) => {
      for (const target of [TARGET, down]) {
        const observed = { value, years: [], day: moment.toISOString().slice(0, 10) };
        const status = statusOf({ ...target, baseline }, observed);
        const forecast = forecastOf({ ...target, baseline }, observed) ?? Number.NaN;
        if (status === 'MET') continue;
        const reaches = target === down ? forecast <= 10 + 1e-9 : forecast >= 10 - 1e-9;
        expect([status, reaches]).toEqual([reaches ? 'ON_TRACK' : 'AT_RISK', reaches]);
      }
    }),
  );
});
