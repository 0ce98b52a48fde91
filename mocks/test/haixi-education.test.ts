import iconv from 'iconv-lite';
import { afterAll, expect, test } from 'vitest';
import { startMocks } from '../src/index.ts';
import { everyRow, get, readReturn } from './callers/education-caller.ts';
import { NOW } from './times.ts';

const mocks = await startMocks({ now: NOW });
afterAll(() => mocks.close());
const base = mocks.urls['haixi-education']!;
const world = mocks.world.platforms['haixi-education'];
const isGood = ({ faulty }: { faulty: unknown }) => faulty === null;

test('serves below its own base path', () => {
  expect(new URL(base).pathname).toBe('/hx/edu/v2');
});

test('names the levels 中等职业学校 and 高等职业学校', async () => {
  const good = world.schools.ordered().filter(isGood);
  const rows = await everyRow(`${base}/schools?per_page=100`);
  expect(good.length).toBeGreaterThanOrEqual(3);
  for (const school of good) {
    const level = { SECONDARY: '中等职业学校', HIGHER: '高等职业学校', UNDERGRADUATE: '本科' }[school.level];
    expect(rows.find(({ schoolCode }) => schoolCode === school.code)).toMatchObject({ level });
  }
});

test('names a training base 实训基地', async () => {
  const rows = await everyRow(`${base}/bases?per_page=100`);
  const one = world.bases.ordered().find((entry) => isGood(entry) && entry.kind === 'TRAINING_BASE')!;
  expect(rows.find(({ id }) => id === one.id)).toMatchObject({ kind: '实训基地' });
});

test('has the columns of its return in another order, and the share of the surcharge', async () => {
  const year = Math.max(...world.returns.ordered().map((row) => row.year));
  const { bytes } = await get(`${base}/returns/${year}.csv`);
  const text = iconv.decode(bytes, 'gb18030');
  const header = text.split('\r\n')[0]!.split(',');
  const usual =
    '学校标识码,学校名称,年份,在校生数,毕业生数,升学人数,参加1+X考核人数,取得1+X证书人数,生均拨款(元),信息化课堂数,课堂总数'.split(
      ',',
    );
  expect(header.toSorted()).toEqual([...usual, '教育附加用于职教比例'].toSorted());
  expect(header.filter((name) => usual.includes(name))).not.toEqual(usual);
  const rows = readReturn(bytes);
  const one = world.returns.ordered().find((row) => isGood(row) && row.year === year && row.surchargeShare !== null)!;
  const row = rows.find((candidate) => candidate['学校标识码'] === one.schoolCode)!;
  expect([Number(row['教育附加用于职教比例']), Number(row['年份'])]).toEqual([one.surchargeShare, year]);
});
