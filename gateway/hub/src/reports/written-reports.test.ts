import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { csvReport } from './csv-report.ts';
import { sampleTask } from './testing/sample-task.ts';
import { evidenceTable, taskTable } from './task-table.ts';
import { xlsxReport } from './xlsx-report.ts';

const NO_EVIDENCE = evidenceTable([]);
const MORE = ['来源', '已报/应报', '预计到期值', '签认', '数值日期'];
const REST = ['统计', '', '', '', '2026-09-01'];
const CELLS = ['统计', null, null, null, new Date('2026-09-01T00:00:00Z')];
const table = taskTable([
  sampleTask(),
  sampleTask({ name: '课堂"信息化",\n比例', unit: '%', progress: { value: 62.456, status: 'ON_TRACK' } }),
  sampleTask({
    name: '=1+1',
    dueOn: null,
    progress: { value: -1.5, status: 'NO_DATA' },
    evidence: { totalCount: null },
  }),
]);

test('writes CSV with a byte order mark and the line ends of RFC 4180', () => {
  const file = csvReport(table);
  expect(file.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(file.toString()).toMatch(
    /^\uFEFF任务,目标,现值,状态,责任部门,截止,依据条款,证据数,来源,已报\/应报,预计到期值,签认,数值日期\r\n/u,
  );
  expect(file.toString().replaceAll('\r\n', '')).not.toContain('\r');
  expect(parse(file, { bom: true, record_delimiter: '\r\n' })).toEqual([
    ['任务', '目标', '现值', '状态', '责任部门', '截止', '依据条款', '证据数', ...MORE],
    [
      '市级产教融合型企业',
      '≥ 10 户',
      '7',
      '进展滞后',
      '市教育局、市工业和信息化局',
      '2026-12-31',
      '二.(二).3',
      '7',
      ...REST,
    ],
    [
      '课堂"信息化",\n比例',
      '≥ 10 %',
      '62.456',
      '进展正常',
      '市教育局、市工业和信息化局',
      '2026-12-31',
      '二.(二).3',
      '7',
      ...REST,
    ],
    [`'=1+1`, '≥ 10 户', '-1.5', '尚无数据', '市教育局、市工业和信息化局', '长期', '二.(二).3', '', ...REST],
  ]);
});

test('writes a workbook whose cells are texts, numbers and days, and never formulas', async () => {
  const [sheet] = await readExcelFile(await xlsxReport(table, NO_EVIDENCE));
  expect(sheet?.sheet).toBe('任务进展');
  const day = new Date('2026-12-31T00:00:00Z');
  const departments = '市教育局、市工业和信息化局';
  expect(sheet?.data).toEqual([
    ['任务', '目标', '现值', '状态', '责任部门', '截止', '依据条款', '证据数', ...MORE],
    ['市级产教融合型企业', '≥ 10 户', 7, '进展滞后', departments, day, '二.(二).3', 7, ...CELLS],
    ['课堂"信息化",\n比例', '≥ 10 %', 62.456, '进展正常', departments, day, '二.(二).3', 7, ...CELLS],
    [`'=1+1`, '≥ 10 户', -1.5, '尚无数据', departments, '长期', '二.(二).3', null, ...CELLS],
  ]);
});

test('writes text that begins like a formula as text, even without an apostrophe', async () => {
  const columns = [{ heading: '任务', width: 10 }];
  const [sheet] = await readExcelFile(await xlsxReport({ columns, rows: [['=1+1']] }, NO_EVIDENCE));
  expect(sheet?.data).toEqual([['任务'], ['=1+1']]);
});

test('writes the headings of a document without tasks', async () => {
  const empty = taskTable([]);
  expect(parse(csvReport(empty), { bom: true })).toHaveLength(1);
  expect((await readExcelFile(await xlsxReport(empty, NO_EVIDENCE)))[0]?.data).toHaveLength(1);
});

test('writes the records behind the tasks on a sheet of their own', async () => {
  const record = { system: 'zhijiao', type: 'Base', id: 'b1', label: '某基地', version: 2 };
  const evidence = evidenceTable([{ task: '载体', ...record, contribution: 1, reason: '符合' }]);
  const [, sheet] = await readExcelFile(await xlsxReport(table, evidence));
  expect(sheet?.sheet).toBe('证据');
  expect(sheet?.data[1]).toEqual(['载体', '某基地', 'zhijiao', 'Base', 'b1', 2, 1, '符合']);
});
