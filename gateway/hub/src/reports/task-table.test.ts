import { expect, test } from 'vitest';
import { sampleTask } from './testing/sample-task.ts';
import { evidenceTable, harmless, taskTable } from './task-table.ts';

test('writes a task under the headings of a task table', () => {
  const { columns, rows } = taskTable([
    sampleTask(),
    sampleTask({
      clauses: ['二.(一).1', '三.(四)'],
      dueOn: null,
      departments: [],
      progress: { value: null, status: 'NO_DATA' },
      evidence: { totalCount: null },
    }),
  ]);
  expect(columns.map(({ heading }) => heading)).toEqual([
    '任务',
    '目标',
    '现值',
    '状态',
    '责任部门',
    '截止',
    '依据条款',
    '证据数',
    '来源',
    '已报/应报',
    '预计到期值',
    '签认',
    '数值日期',
  ]);
  expect(rows).toEqual([
    [
      '市级产教融合型企业',
      '≥ 10 户',
      7,
      '进展滞后',
      '市教育局、市工业和信息化局',
      { day: '2026-12-31' },
      '二.(二).3',
      7,
      '统计',
      '',
      null,
      '',
      { day: '2026-09-01' },
    ],
    [
      '市级产教融合型企业',
      '≥ 10 户',
      null,
      '尚无数据',
      '',
      '长期',
      '二.(一).1、三.(四)',
      null,
      '',
      '',
      null,
      '',
      { day: '2026-09-01' },
    ],
  ]);
});

test('shows what was reported by hand, how complete it is, where it goes, and who signed it', () => {
  const { rows } = taskTable([
    sampleTask({
      progress: { reported: true, forecast: 11.5, coverage: { expected: 13, reported: 12 } },
      signOffs: [
        { by: '李某', at: '2026-08-31T17:00:00Z', differsFromCurrent: true },
        { by: '王某', at: '2026-01-01T00:00:00Z', differsFromCurrent: false },
      ],
    }),
  ]);
  expect(rows[0]?.slice(8, 12)).toEqual(['人工报送', '12/13', 11.5, '李某 2026-09-01(签认后已变化)']);
});

test('lists the records behind the tasks, with harmless texts', () => {
  const record = { system: 'zhijiao', type: 'Base', id: '=1', label: '+基地', version: 2 };
  const { columns, rows } = evidenceTable([{ task: '载体', ...record, contribution: 1, reason: '符合' }]);
  expect(columns.map(({ heading }) => heading)).toEqual([
    '任务',
    '名称',
    '平台',
    '记录类型',
    '记录号',
    '版本',
    '贡献',
    '原因',
  ]);
  expect(rows).toEqual([['载体', `'+基地`, 'zhijiao', 'Base', `'=1`, 2, 1, '符合']]);
});

test('writes every status in Chinese', () => {
  const states = ['MET', 'ON_TRACK', 'AT_RISK', 'OVERDUE', 'NO_DATA'] as const;
  const { rows } = taskTable(states.map((status) => sampleTask({ progress: { value: 1, status } })));
  expect(rows.map((row) => row[3])).toEqual(['已达标', '进展正常', '进展滞后', '逾期未达', '尚无数据']);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '=1'])('turns %j into a text', (text) => {
  expect(harmless(text)).toBe(`'${text}`);
});

test.each(['', '市域产教联合体', 'a=1', '≥ 10 户', '1-2'])('does not change %j', (text) => {
  expect(harmless(text)).toBe(text);
});

test('makes every text of a table harmless, whatever its source', () => {
  const hostile = '=HYPERLINK("http://evil","x")';
  const { rows } = taskTable([
    sampleTask({ name: hostile, clauses: [hostile], departments: [{ name: hostile }], unit: hostile }),
  ]);
  expect(rows[0]!.filter((cell) => typeof cell === 'string' && cell.startsWith('='))).toEqual([]);
  expect(rows[0]![0]).toBe(`'${hostile}`);
});
