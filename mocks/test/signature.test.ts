import { afterAll, expect, test } from 'vitest';
import { startMocks } from '../src/index.ts';
import { get, type Signing } from './callers/enterprise-caller.ts';

let clock = Date.UTC(2026, 5, 15, 2);
const mocks = await startMocks({ now: clock, clock: () => clock });
afterAll(() => mocks.close());
const base = mocks.urls['shanqitong']!;

async function problemOf(signing: Signing, url = `${base}/chains`) {
  const { status, headers, body } = await get<Record<string, unknown>>(url, { timestamp: clock, ...signing });
  return { status, type: headers['content-type'], code: body['code'] };
}

function refused(code: string) {
  return { status: 401, type: 'application/problem+json', code };
}

test('answers a signed request', async () => {
  expect((await get(`${base}/chains`, { timestamp: clock })).status).toBe(200);
});

test('signs the query with sorted names and percent-encoded values, in whatever order it is sent', async () => {
  const url = `${base}/enterprises?region_code=610300&limit=1&modified_since=${encodeURIComponent('2026-01-01T00:00:00+08:00')}`;
  expect((await get(url, { timestamp: clock })).status).toBe(200);
  const asSent = new URL(url).search.slice(1);
  expect(await problemOf({ query: asSent }, url)).toEqual(refused('SIGN_INVALID'));
});

test.each([
  ['a wrong secret', { secret: 'guessed' }],
  ['an unknown key', { key: 'somebody' }],
  ['a path without the base path', { path: '/chains' }],
  ['no key', { omit: 'x-app-key' }],
  ['no timestamp', { omit: 'x-timestamp' }],
  ['no nonce', { omit: 'x-nonce' }],
  ['no signature', { omit: 'x-sign' }],
  ['a time in seconds', { timestamp: Math.floor(clock / 1000) }],
])('refuses %s as SIGN_INVALID', async (_case, signing) => {
  expect(await problemOf(signing)).toEqual(refused('SIGN_INVALID'));
});

test('refuses a clock skew of more than 300 seconds in either direction', async () => {
  expect((await get(`${base}/chains`, { timestamp: clock - 300_000 })).status).toBe(200);
  expect((await get(`${base}/chains`, { timestamp: clock + 300_000 })).status).toBe(200);
  expect(await problemOf({ timestamp: clock - 300_001 })).toEqual(refused('SIGN_EXPIRED'));
  expect(await problemOf({ timestamp: clock + 300_001 })).toEqual(refused('SIGN_EXPIRED'));
});

test('refuses a used nonce, and does not count the nonce of a request with a wrong signature', async () => {
  expect(await problemOf({ nonce: 'once', secret: 'guessed' })).toEqual(refused('SIGN_INVALID'));
  expect((await get(`${base}/chains`, { nonce: 'once', timestamp: clock })).status).toBe(200);
  expect(await problemOf({ nonce: 'once' })).toEqual(refused('NONCE_REUSED'));
  expect(await problemOf({ nonce: 'once' }, `${base}/deletions`)).toEqual(refused('NONCE_REUSED'));
});

test('refuses a replay while its time stamp is valid', async () => {
  const timestamp = clock + 299_000;
  expect((await get(`${base}/chains`, { nonce: 'ahead', timestamp })).status).toBe(200);
  clock += 598_000;
  expect(await problemOf({ nonce: 'ahead', timestamp })).toEqual(refused('NONCE_REUSED'));
  clock += 2000;
  expect(await problemOf({ nonce: 'ahead', timestamp })).toEqual(refused('SIGN_EXPIRED'));
});

test('uses the server clock, which control can move forward', async () => {
  await mocks.control.advanceServer(301_000);
  expect(await problemOf({})).toEqual(refused('SIGN_EXPIRED'));
  await mocks.control.advanceServer(-301_000);
  expect((await get(`${base}/chains`, { timestamp: clock })).status).toBe(200);
});
