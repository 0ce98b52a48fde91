import { request } from 'undici';
import { afterAll, afterEach, expect, test } from 'vitest';
import { startMocks } from '../src/index.ts';
import * as consultation from './callers/consultation-caller.ts';
import * as education from './callers/education-caller.ts';
import { tokenOf } from './callers/employment-caller.ts';
import { codeOf, refuses } from './connection.ts';
import { NOW } from './times.ts';

const mocks = await startMocks({ now: NOW });
afterAll(() => mocks.close());
afterEach(() => mocks.control.clearFaults());
const { control, urls } = mocks;
const qinyun = urls['qinyun']!;
const qinshangliang = urls['qinshangliang']!;
const zhijiao = urls['zhijiao']!;

test('refuses connections of one platform only, and accepts them again on the same port', async () => {
  expect(await refuses(qinyun)).toBe(false);
  await control.setFault({ kind: 'down', system: 'qinyun' });
  expect(await refuses(qinyun)).toBe(true);
  expect((await education.get(`${zhijiao}/schools`)).status).toBe(200);
  await control.clearFaults({ system: 'qinyun' });
  expect(await tokenOf(qinyun)).toEqual(expect.any(String));
});

test('stays down until the last such fault is cleared', async () => {
  const first = await control.setFault({ kind: 'down', system: 'zhijiao' });
  await control.setFault({ kind: 'down', system: 'zhijiao' });
  await control.clearFaults({ id: first.id });
  expect(await refuses(zhijiao)).toBe(true);
  await control.clearFaults();
  expect(await refuses(zhijiao)).toBe(false);
  expect((await education.get(`${zhijiao}/schools`)).status).toBe(200);
});

test('closes open connections when a platform goes down', async () => {
  await control.setFault({ kind: 'hang', system: 'zhijiao' });
  const hanging = codeOf(education.get(`${zhijiao}/schools`));
  await expect.poll(async () => (await control.counters())['zhijiao']?.inFlight).toBe(1);
  await control.setFault({ kind: 'down', system: 'zhijiao' });
  expect(await hanging).toMatch(/UND_ERR_SOCKET|ECONNRESET/);
});

test('resets the connection in the middle of the body', async () => {
  await control.setFault({ kind: 'reset', system: 'zhijiao', call: 'schools' });
  const answer = await request(`${zhijiao}/schools?per_page=100`, { headers: { authorization: 'Bearer mock-token' } });
  expect(answer.statusCode).toBe(200);
  let received = 0;
  const read = async () => {
    for await (const chunk of answer.body) received += (chunk as Buffer).length;
  };
  expect(await codeOf(read())).toMatch(/UND_ERR_SOCKET|ECONNRESET|UND_ERR_ABORTED/);
  expect(received).toBeGreaterThan(0);
  expect(received).toBe(Math.floor(Number(answer.headers['content-length']) / 2));
});

test('never answers while it hangs, and forgets a caller who disconnects', async () => {
  await control.setFault({ kind: 'hang', system: 'qinshangliang', count: 1 });
  const gone = new AbortController();
  const asked = request(`${qinshangliang}/topics`, { signal: gone.signal }).catch((error: Error) => error.name);
  const inFlight = async () => (await control.counters())['qinshangliang']?.inFlight;
  await expect.poll(inFlight).toBe(1);
  gone.abort();
  expect(await asked).toBe('AbortError');
  await expect.poll(inFlight).toBe(0);
  expect((await consultation.get(`${qinshangliang}/topics`)).status).toBe(200);
});

test('sends the body slowly in chunks', async () => {
  await control.setFault({ kind: 'drip', system: 'zhijiao', bytes: 100, everyMs: 5 });
  const whole = await education.get(`${zhijiao}/schools?per_page=2`);
  const answer = await request(`${zhijiao}/schools?per_page=2`, { headers: { authorization: 'Bearer mock-token' } });
  const pieces: number[] = [];
  for await (const chunk of answer.body) pieces.push((chunk as Buffer).length);
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces.reduce((sum, size) => sum + size, 0)).toBe(whole.bytes.length);
});
