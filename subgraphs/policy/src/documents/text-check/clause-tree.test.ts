import { expect, test } from 'vitest';
import { parseClauses } from './clause-tree.ts';

const TEXT = `序言提到 8 个部门。
一、目标
建 5 个平台。
二、任务
(一)先做。甲。
1.细目一。乙 9 个。
2、细目二。
(2)更细。
续行。
(二)再做。丙。
三、保障
1.直接的细目。
附件:名单
1.某人
`;

test('parses chapters, sections, items and the annex given half-width and full-width brackets', () => {
  expect([...parseClauses(TEXT).keys()]).toEqual([
    '一',
    '二',
    '二.(一)',
    '二.(一).1',
    '二.(一).2',
    '二.(一).2.(2)',
    '二.(二)',
    '三',
    '三.1',
    '附件',
    '附件.1',
  ]);
});

test('gives a clause the text of what stands below it and of no neighbour', () => {
  const clauses = parseClauses(TEXT);
  expect(clauses.get('二.(一).2')).toBe('细目二。\n更细。\n续行。\n');
  expect(clauses.get('二')).toContain('丙。');
  expect(clauses.get('一')).toBe('目标\n建5个平台。\n');
});

test('leaves what stands before the first heading out of every clause', () => {
  expect([...parseClauses(TEXT).values()].join('')).not.toContain('序言');
});

test('takes a line that begins with a decimal number as text', () => {
  expect([...parseClauses('一、甲\n1.5 倍。\n').keys()]).toEqual(['一']);
});
