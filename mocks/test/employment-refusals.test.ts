import { afterAll, expect, test } from 'vitest';
import { startMocks } from '../src/index.ts';
import { employmentCaller, post, tokenOf, type Row } from './callers/employment-caller.ts';
import { NOW } from './times.ts';

let clock = NOW;
const mocks = await startMocks({ now: NOW, clock: () => clock });
afterAll(() => mocks.close());
const base = mocks.urls['qinyun']!;
const call = await employmentCaller(base);

test('issues a token for 7200 seconds and accepts it as Bearer', async () => {
  const { status, envelope } = await post<Row>(`${base}/auth/token`, mocks.credentials['qinyun']);
  expect(status).toBe(200);
  expect(envelope).toEqual({ code: 200, msg: 'ok', data: { accessToken: expect.any(String), expiresIn: 7200 } });
  const token = String(envelope.data['accessToken']);
  expect((await post(`${base}/workforce/page`, { pageNum: 1, pageSize: 1 }, token)).envelope.code).toBe(200);
});

test.each([
  ['wrong credentials', '/auth/token', { appId: 'mock-app-id', appSecret: 'guessed' }, undefined],
  ['no token', '/jobs/page', { pageNum: 1, pageSize: 1 }, undefined],
  ['an unknown token', '/jobs/page', { pageNum: 1, pageSize: 1 }, 'made-up'],
])('answers HTTP 200 with code 401 given %s', async (_case, path, body, token) => {
  const { status, envelope } = await post(base + path, body, token);
  expect(status).toBe(200);
  expect(envelope).toEqual({ code: 401, msg: expect.any(String), data: null });
});

test('refuses a token after its 7200 seconds and not before', async () => {
  const token = await tokenOf(base);
  const ask = async () => (await post(`${base}/fairs/page`, { pageNum: 1, pageSize: 1 }, token)).envelope.code;
  clock += 7_199_000;
  expect(await ask()).toBe(200);
  clock += 1000;
  expect(await ask()).toBe(401);
  clock = NOW;
});

test.each([
  ['a page of more than 100', '/jobs/page', { pageNum: 1, pageSize: 101 }],
  ['a page of none', '/jobs/page', { pageNum: 1, pageSize: 0 }],
  ['page 0', '/jobs/page', { pageNum: 0, pageSize: 10 }],
  ['a page number as text', '/jobs/page', { pageNum: '1', pageSize: 10 }],
  ['a time with T', '/jobs/page', { pageNum: 1, pageSize: 10, updatedFrom: '2026-01-01T00:00:00' }],
  ['a day that is none', '/jobs/page', { pageNum: 1, pageSize: 10, updatedFrom: '2026-02-30 00:00:00' }],
  ['a region of five digits', '/jobs/page', { pageNum: 1, pageSize: 10, areaCode: '61030' }],
  ['a code of 17 characters', '/jobs/page', { pageNum: 1, pageSize: 10, corpUscc: '91610300MA0000000' }],
  ['a list where one value is taken', '/jobs/page', { pageNum: 1, pageSize: 10, areaCode: ['610302'] }],
  ['an unknown filter', '/jobs/page', { pageNum: 1, pageSize: 10, status: '1' }],
  ['a filter of another list', '/workforce/page', { pageNum: 1, pageSize: 10, schoolCodes: '3610300001' }],
  ['51 school codes', '/outcomes/page', { pageNum: 1, pageSize: 10, schoolCodes: codes(51).join(',') }],
  ['an empty school code', '/outcomes/page', { pageNum: 1, pageSize: 10, schoolCodes: '' }],
  ['a year that is none', '/outcomes/page', { pageNum: 1, pageSize: 10, year: 20_255 }],
  ['101 ids', '/jobs/batch', { ids: codes(101) }],
  ['51 codes', '/jobs/byCorp', { usccs: Array.from({ length: 51 }, () => '91610300MA00000000') }],
  ['no ids', '/jobs/batch', {}],
  ['a body that is no JSON', '/jobs/page', '{"pageNum":'],
])('refuses %s with code 400', async (_case, path, body) => {
  const { code, data } = await call<null>(path, body);
  expect([code, data]).toEqual([400, null]);
});

test('answers an unknown path and a wrong method in the envelope', async () => {
  expect((await call('/jobs/list', {})).code).toBe(404);
  const answer = await fetch(`${base}/jobs/page`);
  expect([answer.status, await answer.json()]).toEqual([200, { code: 405, msg: expect.any(String), data: null }]);
});

function codes(count: number): string[] {
  return Array.from({ length: count }, (_, place) => String(3_610_300_000 + place));
}
