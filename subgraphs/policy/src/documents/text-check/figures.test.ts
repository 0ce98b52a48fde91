import { expect, test } from 'vitest';
import { findFigures } from './figures.ts';

function figuresOf(text: string): readonly unknown[] {
  return findFigures(text).map(({ lower, upper, percent }) => [lower, upper, percent]);
}

test.each([
  ['共35所', [[35, null, false]]],
  ['建4-5个', [[4, 5, false]]],
  ['建4至5个', [[4, 5, false]]],
  ['补10%—30%', [[10, 30, true]]],
  ['补10-30%', [[10, 30, true]]],
  ['达87%以上', [[87, null, true]]],
  ['达百分之八十七', [[87, null, true]]],
  ['每年3,000人次', [[3000, null, false]]],
  ['1.2万元', [[12_000, null, false]]],
  ['十五个', [[15, null, false]]],
])('finds the figures of %s', (text, expected) => {
  expect(figuresOf(text)).toEqual(expected);
});

test.each(['第3次', '“3+2”培养', '1+X证书', '1(产业)+N', '到2026年', '〔2024〕37号', '附件(1)'])(
  'finds no figure in %s given a number that names, orders or dates',
  (text) => {
    expect(figuresOf(text)).toEqual([]);
  },
);

test('finds nothing that is counted twice given several figures', () => {
  expect(figuresOf('10户甲、6所乙,30%')).toEqual([
    [10, null, false],
    [6, null, false],
    [30, null, true],
  ]);
});
