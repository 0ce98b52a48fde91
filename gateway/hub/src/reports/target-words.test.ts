import { expect, test } from 'vitest';
import type { ReportTask } from './report-source.ts';
import { sampleTask } from './testing/sample-task.ts';
import { targetWords } from './target-words.ts';

test.for<readonly [string, Partial<ReportTask>]>([
  ['≥ 10 户', {}],
  ['每年 ≥ 3,000 人次', { lower: 3000, unit: '人次', cadence: 'ANNUAL' }],
  ['≥ 6 月', { lower: 6, unit: '月', cadence: 'ROLLING' }],
  ['≤ 12.5 %', { comparator: 'AT_MOST', lower: null, upper: 12.5, unit: '%' }],
  ['4–5 个', { comparator: 'BETWEEN', lower: 4, upper: 5, unit: '个' }],
  ['5 个', { comparator: 'BETWEEN', lower: 5, upper: 5, unit: '个' }],
  ['逐年上升', { comparator: 'INCREASING', lower: null, unit: '%', cadence: 'ANNUAL' }],
  ['逐年上升,≥ 50 %', { comparator: 'INCREASING', lower: 50, unit: '%', cadence: 'ANNUAL' }],
  ['逐年不降', { comparator: 'NON_DECREASING', lower: null, unit: '元', cadence: 'ANNUAL' }],
  ['', { lower: null, cadence: 'ANNUAL' }],
])('writes a target as %j', ([words, task]) => {
  expect(targetWords(sampleTask(task))).toBe(words);
});
