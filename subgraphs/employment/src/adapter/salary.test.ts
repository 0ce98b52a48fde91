import { expect, test } from 'vitest';
import { z } from 'zod';
import { salaryBounds, salaryText } from './salary.ts';

const bounds = z.object(salaryBounds);
const text = z.object(salaryText);

test('reads two bounds in yuan', () => {
  expect(bounds.parse({ salaryMin: '4000', salaryMax: '6000' })).toEqual({ salaryMin: 4000, salaryMax: 6000 });
});

test('reads one text in yuan', () => {
  expect(text.parse({ salary: '4000-6000元/月' }).salary).toEqual({ salaryMin: 4000, salaryMax: 6000 });
  expect(text.parse({ salary: '5000元/月' }).salary).toEqual({ salaryMin: 5000, salaryMax: 5000 });
});

test('reads 面议 and a missing value as no bound', () => {
  const none = { salaryMin: null, salaryMax: null };
  expect(bounds.parse({ salaryMin: '面议', salaryMax: '面议' })).toEqual(none);
  expect(bounds.parse({})).toEqual(none);
  for (const salary of ['面议', null, undefined]) expect(text.parse({ salary }).salary).toEqual(none);
});

test.each(['4000', '4k-6k', '4000-6000', '-6000元/月', '4000-6000元/年', ''])('refuses %j as a text', (salary) => {
  expect(text.safeParse({ salary }).success).toBe(false);
});

test.each(['', '-1', '4000元', '4e3'])('refuses %j as a bound', (salaryMin) => {
  expect(bounds.safeParse({ salaryMin, salaryMax: '面议' }).success).toBe(false);
});
