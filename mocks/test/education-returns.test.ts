import iconv from 'iconv-lite';
import { afterAll, expect, test } from 'vitest';
import { startMocks } from '../src/index.ts';
import { get, readReturn, type Row } from './callers/education-caller.ts';
import { NOW } from './times.ts';

const mocks = await startMocks({ now: NOW });
afterAll(() => mocks.close());
const base = mocks.urls['zhijiao']!;
const world = mocks.world.platforms.zhijiao;
const year = Math.max(...world.returns.ordered().map((row) => row.year));
const COLUMNS =
  '学校标识码,学校名称,年份,在校生数,毕业生数,升学人数,参加1+X考核人数,取得1+X证书人数,生均拨款(元),信息化课堂数,课堂总数';
const isGood = ({ faulty }: { faulty: unknown }) => faulty === null;

/** The number in a cell, with or without thousands separators; null in an empty one. */
function figure(cell: string | undefined): number | null {
  return cell === undefined || cell === '' ? null : Number(cell.replaceAll(',', ''));
}

test('writes the yearly return in GB18030 with CRLF, a header line, thousands separators and empty cells', async () => {
  const { status, headers, bytes } = await get(`${base}/returns/${year}.csv`);
  expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=GB18030']);
  expect(bytes.toString('utf8')).not.toContain('学校');
  const text = iconv.decode(bytes, 'gb18030');
  const lines = text.split('\r\n');
  expect(lines[0]).toBe(COLUMNS);
  expect(lines.at(-1)).toBe('');
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  expect(text).toMatch(/"\d{1,3}(,\d{3})+"/);
  expect(text).toMatch(/,,|,\r\n/);
  const rows = readReturn(bytes);
  for (const one of world.returns.ordered().filter((row) => isGood(row) && row.year === year)) {
    const row = rows.find((candidate) => candidate['学校标识码'] === one.schoolCode)!;
    expect([
      row['学校名称'],
      ...[
        '在校生数',
        '毕业生数',
        '升学人数',
        '参加1+X考核人数',
        '取得1+X证书人数',
        '生均拨款(元)',
        '信息化课堂数',
        '课堂总数',
      ].map((name) => figure(row[name])),
    ]).toEqual([
      one.schoolName,
      one.students,
      one.graduates,
      one.furtherStudy,
      one.certificateExamined,
      one.certificateAwarded,
      one.fundingPerStudent,
      one.digitalClassrooms,
      one.classrooms,
    ]);
  }
  expect((await get(`${base}/returns/${year}.csv`, { 'if-none-match': String(headers['etag']) })).status).toBe(304);
});

test.each(['1999.csv', 'latest.csv', '2025.xlsx'])('has no return %s', async (file) => {
  const { status, body } = await get<Row>(`${base}/returns/${file}`);
  expect([status, body['error']]).toEqual([404, { code: 'NOT_FOUND', message: expect.any(String) }]);
});

test('writes a new file after a school reported another figure', async () => {
  await using own = await startMocks({ now: NOW });
  const url = `${own.urls['zhijiao']}/returns/${year}.csv`;
  const before = await get(url);
  const one = own.world.platforms.zhijiao.returns.ordered().find((row) => isGood(row) && row.year === year)!;
  const id = `${one.schoolCode}/${year}`;
  await own.control.apply({ op: 'update', system: 'zhijiao', type: 'AnnualReturn', id, patch: { students: 4321 } });
  const after = await get(url, { 'if-none-match': String(before.headers['etag']) });
  expect(after.status).toBe(200);
  const row = readReturn(after.bytes).find((line) => line['学校标识码'] === one.schoolCode)!;
  expect(figure(row['在校生数'])).toBe(4321);
});
