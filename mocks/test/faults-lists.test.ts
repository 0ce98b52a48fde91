import iconv from 'iconv-lite';
import { afterAll, afterEach, expect, test } from 'vitest';
import { startMocks } from '../src/index.ts';
import * as consultation from './callers/consultation-caller.ts';
import * as education from './callers/education-caller.ts';
import { employmentCaller, type Row } from './callers/employment-caller.ts';
import * as enterprise from './callers/enterprise-caller.ts';
import { NOW } from './times.ts';

const mocks = await startMocks({ now: NOW });
afterAll(() => mocks.close());
afterEach(() => mocks.control.clearFaults());
const { control, urls } = mocks;
const qinyun = urls['qinyun']!;
const shanqitong = urls['shanqitong']!;
const qinshangliang = urls['qinshangliang']!;
const zhijiao = urls['zhijiao']!;
const page = { pageNum: 1, pageSize: 100 };
const newest = Math.max(...mocks.world.platforms.zhijiao.returns.ordered().map(({ year }) => year));

test('moves the first row of a list by time to its end between two reads, so that counting pages misses one', async () => {
  const call = await employmentCaller(qinyun);
  const read = async () => [
    ...(await call('/jobs/page', page)).data.rows,
    ...(await call('/jobs/page', { ...page, pageNum: 2 })).data.rows,
  ];
  const before = await read();
  await control.setFault({ kind: 'page-shift', system: 'qinyun', call: 'jobs/page', count: 1 });
  const during = await read();
  const ids = new Set(during.map(({ jobId }) => jobId));
  expect(before.filter(({ jobId }) => !ids.has(jobId))).toEqual([before[100]]);
  const { total } = (await call('/jobs/page', page)).data;
  const last = (await call('/jobs/page', { ...page, pageNum: Math.ceil(total / 100) })).data.rows.at(-1)!;
  expect(last['jobId']).toBe(before[0]!['jobId']);
  await control.clearFaults();
  expect(await read()).toEqual(before);
});

test('removes the first row of a list by key between two reads, and its ETag changes', async () => {
  const url = `${zhijiao}/majors?per_page=100`;
  const first = await education.get(url);
  const second = await education.get(`${url}&page=2`);
  await control.setFault({ kind: 'page-shift', system: 'zhijiao', call: 'majors', count: 1 });
  const shifted = await education.get(`${url}&page=2`);
  expect(shifted.body[0]).toEqual(second.body[1]);
  expect((await education.get(url, { 'if-none-match': String(first.headers['etag']) })).status).toBe(200);
  await control.clearFaults();
  expect((await education.get(url, { 'if-none-match': String(first.headers['etag']) })).status).toBe(304);
});

test('touches the first item of a list with cursors, which then appears again at the end', async () => {
  const all = await enterprise.everyItem(`${shanqitong}/cultivation?limit=20`);
  await control.setFault({ kind: 'page-shift', system: 'shanqitong', count: 1 });
  const during = await enterprise.everyItem(`${shanqitong}/cultivation?limit=20`);
  expect(during.length).toBe(all.length + 1);
  expect(during.at(-1)!['id']).toBe(during[0]!['id']);
});

test('empties lists of every family', async () => {
  for (const system of ['qinyun', 'shanqitong', 'qinshangliang', 'zhijiao']) {
    await control.setFault({ kind: 'empty-list', system });
  }
  const call = await employmentCaller(qinyun);
  expect((await call('/jobs/page', page)).data).toEqual({ total: 0, pageNum: 1, pageSize: 100, rows: [] });
  expect((await call<Row[]>('/jobs/byCorp', { usccs: [] })).data).toEqual([]);
  expect((await enterprise.get(`${shanqitong}/enterprises`)).body).toEqual({ items: [], next_cursor: null });
  expect((await enterprise.get(`${shanqitong}/deletions`)).body).toEqual({ items: [], next_cursor: null });
  expect((await consultation.get(`${qinshangliang}/topics`)).document['topics']).toEqual({
    '@total': '0',
    '@page': '1',
    '@size': '20',
  });
  expect((await education.get(`${zhijiao}/schools`)).body).toEqual([]);
  const { bytes } = await education.get(`${zhijiao}/returns/${newest}.csv`);
  expect(iconv.decode(bytes, 'gb18030').trim().split('\r\n')).toHaveLength(1);
});
