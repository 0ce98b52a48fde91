import { SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { Deadline } from './deadline.ts';
import { ANONYMOUS, createRequestScope, type RequestScopeOptions } from './request-scope.ts';
import { BUDGET_HEADER, CALLER_HEADER, REQUEST_ID_HEADER, decodeScope, encodeScope, subgraphKey } from './wire.ts';

const key = subgraphKey('a secret that is long enough to sign with');
const still = new AbortController().signal;

function scope(differences: Partial<RequestScopeOptions> = {}) {
  return createRequestScope({ id: 'req-1', deadline: Deadline.after(4_000), ...differences });
}

test('carries caller, purpose, and remaining time', async () => {
  const caller = { subject: '陕西', scopes: new Set(['contact:read', 'changes:read']), regions: ['610300'] };
  const headers = await encodeScope(scope({ caller, purpose: '走访企业' }), key);
  for (const value of Object.values(headers)) expect(value).toMatch(/^[\x20-\x7e]+$/);
  const decoded = await decodeScope(headers, key, still);
  expect(decoded).toMatchObject({ id: 'req-1', caller, purpose: '走访企业' });
  expect(decoded.deadline.remainingMs).toBeGreaterThan(3_000);
  expect(decoded.deadline.remainingMs).toBeLessThanOrEqual(4_000);
});

test('carries a caller without a token', async () => {
  const decoded = await decodeScope(await encodeScope(scope(), key), key, still);
  expect(decoded.caller).toEqual(ANONYMOUS);
  expect(decoded.purpose).toBeNull();
});

test('ends the scope when the connection closes', async () => {
  const connection = new AbortController();
  const decoded = await decodeScope(await encodeScope(scope(), key), key, connection.signal);
  connection.abort();
  expect(decoded.deadline.signal.aborted).toBe(true);
});

test('rejects a caller that is signed with another key, unsigned, or too old', async () => {
  const good = await encodeScope(scope(), key);
  const other = await encodeScope(scope(), subgraphKey('another secret that is long enough too'));
  const sign = (audience: string, seconds: number, alg = 'HS256'): Promise<string> =>
    new SignJWT({ scopes: [], regions: null, purpose: null })
      .setProtectedHeader({ alg })
      .setAudience(audience)
      .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
      .sign(key);
  await decodeScope({ ...good, [CALLER_HEADER]: await sign('queqiao-subgraph', 60) }, key, still);
  const forgeries = [
    other[CALLER_HEADER],
    await sign('queqiao-subgraph', -3_600),
    await sign('another-service', 60),
    await sign('queqiao-subgraph', 60, 'HS384'),
    'rubbish',
    undefined,
  ];
  for (const forged of forgeries) {
    await expect(decodeScope({ ...good, [CALLER_HEADER]: forged }, key, still)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  }
});

test('refuses headers that are missing or not numbers', async () => {
  const good = await encodeScope(scope(), key);
  for (const differences of [
    { [BUDGET_HEADER]: undefined },
    { [BUDGET_HEADER]: 'soon' },
    { [BUDGET_HEADER]: '-1' },
    { [REQUEST_ID_HEADER]: undefined },
  ]) {
    await expect(decodeScope({ ...good, ...differences }, key, still)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  }
});

test('refuses a secret that is too short', () => {
  expect(() => subgraphKey('short')).toThrow(TypeError);
});
