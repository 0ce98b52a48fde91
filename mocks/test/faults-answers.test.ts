import { request } from 'undici';
import { afterAll, afterEach, expect, test } from 'vitest';
import { startMocks } from '../src/index.ts';
import * as consultation from './callers/consultation-caller.ts';
import * as education from './callers/education-caller.ts';
import { post, tokenOf, type Row } from './callers/employment-caller.ts';
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

test("fails in each family's own format", async () => {
  for (const system of ['qinyun', 'shanqitong', 'qinshangliang', 'zhijiao']) {
    await control.setFault({ kind: 'error', system, status: 503 });
  }
  const employment = await post(`${qinyun}/auth/token`, {});
  expect([employment.status, employment.envelope.code]).toEqual([200, 500]);
  const problem = await enterprise.get<Row>(`${shanqitong}/chains`);
  expect([problem.status, problem.headers['content-type'], problem.body['code']]).toEqual([
    503,
    'application/problem+json',
    'INTERNAL',
  ]);
  const element = await consultation.get(`${qinshangliang}/topics`);
  expect([element.status, element.document['error']!['@code']]).toEqual([503, 'INTERNAL']);
  const json = await education.get<Row>(`${zhijiao}/schools`);
  expect([json.status, json.body['error']]).toEqual([503, { code: 'INTERNAL', message: expect.any(String) }]);
});

test('fails like a proxy in front of a platform', async () => {
  await control.setFault({ kind: 'error', system: 'qinyun', status: 502, proxy: true });
  const answer = await request(`${qinyun}/jobs/page`, { method: 'POST', body: '{}' });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([502, 'text/html']);
  await answer.body.dump();
});

test("refuses too many requests in each family's own format", async () => {
  for (const system of ['qinyun', 'shanqitong', 'qinshangliang', 'zhijiao']) {
    await control.setFault({ kind: 'throttled', system, retryAfter: 7 });
  }
  const { status, envelope } = await post(`${qinyun}/auth/token`, {});
  expect([status, envelope]).toEqual([200, { code: 429, msg: '访问过于频繁', data: { retryAfter: 7 } }]);
  for (const answer of [
    await enterprise.get(`${shanqitong}/chains`),
    await consultation.get(`${qinshangliang}/topics`),
    await education.get(`${zhijiao}/schools`),
  ]) {
    expect([answer.status, answer.headers['retry-after']]).toEqual([429, '7']);
  }
});

test('revokes a token before it expires', async () => {
  const token = await tokenOf(qinyun);
  await control.setFault({ kind: 'token-expired', system: 'qinyun', count: 1 });
  const ask = async (by: string) => (await post(`${qinyun}/fairs/page`, page, by)).envelope.code;
  expect(await ask(token)).toBe(401);
  expect(await ask(token)).toBe(401);
  expect(await ask(await tokenOf(qinyun))).toBe(200);
});

test('delays every response of one platform, and of all', async () => {
  await control.setLatency(300, 'zhijiao');
  const began = performance.now();
  await education.get(`${zhijiao}/schools`);
  expect(performance.now() - began).toBeGreaterThanOrEqual(299);
  await control.setLatency(3_600_000);
  const gone = new AbortController();
  const waiting = request(`${zhijiao}/schools`, { signal: gone.signal }).then(
    () => 'answered',
    () => 'left',
  );
  await expect.poll(async () => (await control.counters())['zhijiao']).toMatchObject({ inFlight: 1 });
  await control.setLatency(0);
  await education.get(`${zhijiao}/schools`);
  gone.abort();
  expect(await waiting).toBe('left');
});

test('limits how many requests a platform accepts once a limit is set', async () => {
  await control.setRateLimit('zhijiao', { requests: 3, perSeconds: 30 });
  const statuses: number[] = [];
  let wait: unknown;
  for (let time = 0; time < 4; time += 1) {
    const answer = await education.get(`${zhijiao}/schools?per_page=1`);
    statuses.push(answer.status);
    wait = answer.headers['retry-after'];
  }
  expect(statuses).toEqual([200, 200, 200, 429]);
  expect(Number(wait)).toBeGreaterThan(25);
  await control.setRateLimit('zhijiao', null);
  expect((await education.get(`${zhijiao}/schools?per_page=1`)).status).toBe(200);
});
