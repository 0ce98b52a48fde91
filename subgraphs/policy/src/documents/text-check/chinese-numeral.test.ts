import { expect, test } from 'vitest';
import { readChineseNumeral } from './chinese-numeral.ts';

test.each([
  ['三', 3],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['一百零五', 105],
  ['两千', 2000],
  ['一万二千', 12_000],
  ['三亿', 300_000_000],
])('reads %s as %d', (text, value) => {
  expect(readChineseNumeral(text)).toBe(value);
});

test.each(['', '三五', '多'])('reads no number from "%s"', (text) => {
  expect(readChineseNumeral(text)).toBeNull();
});
