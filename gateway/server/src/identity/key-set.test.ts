import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Identify } from '../http/request-scope.ts';
import { keySetFrom, type KeySetTimes } from './key-set.ts';
import { tokenVerifier } from './token-verifier.ts';

const keys = await generateKeyPair('ES256', { extractable: true });
const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'ES256' };
const token = await new SignJWT({ sub: 'li' })
  .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
  .setIssuer('us')
  .setAudience('queqiao')
  .setExpirationTime('5m')
  .sign(keys.privateKey);

const whole = (response: ServerResponse): void => void response.end(JSON.stringify({ keys: [jwk] }));
let answer = whole;
let requests = 0;
const server = createServer((_request, response) => {
  requests++;
  answer(response);
});
let url: URL;

beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  answer = whole;
  requests = 0;
});

const verifierOf = (source: URL | string, times?: KeySetTimes): Identify =>
  tokenVerifier({ keys: keySetFrom(source, times), issuer: 'us', audience: 'queqiao' });

test('fetches the key set by URL once for many tokens', async () => {
  const verify = verifierOf(url);
  const callers = await Promise.all([1, 2, 3].map(async () => verify(`Bearer ${token}`)));
  expect(callers).toMatchObject([{ subject: 'us#li' }, { subject: 'us#li' }, { subject: 'us#li' }]);
  expect(requests).toBe(1);
});

test('reads the key set from a file, and notices a changed one', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'queqiao-keys-')), 'keys.json');
  await writeFile(file, JSON.stringify({ keys: [{ ...jwk, kid: 'k0' }] }));
  const verify = verifierOf(file, { cooldownMs: 0 });
  await expect(verify(`Bearer ${token}`)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  await writeFile(file, JSON.stringify({ keys: [jwk] }));
  expect(await verify(`Bearer ${token}`)).toMatchObject({ subject: 'us#li' });
  await rm(file);
  await expect(verifierOf(file)(`Bearer ${token}`)).rejects.toMatchObject({
    extensions: { code: 'IDENTITY_UNAVAILABLE' },
  });
});

const UNREADABLE: readonly (readonly [string, (response: ServerResponse) => void])[] = [
  ['answers with a failure', (response) => void response.writeHead(500).end()],
  ['sends elsewhere', (response) => void response.writeHead(302, { location: String(url) }).end()],
  ['breaks off', (response) => void response.destroy()],
  ['answers without JSON', (response) => void response.end('<html>')],
  ['answers with JSON that is no key set', (response) => void response.end('{"keys":{"kty":"EC"}}')],
  ['answers with keys that are none', (response) => void response.end('{"keys":[null,1]}')],
  ['answers with a key that is not on its curve', (response) => void response.end(broken())],
  ['answers without end', (response) => endless(response)],
  [
    'answers with thousands of keys',
    (response) => void response.end(JSON.stringify({ keys: Array.from({ length: 5000 }, () => jwk) })),
  ],
  ['does not answer', () => undefined],
];

const broken = (): string => JSON.stringify({ keys: [{ ...jwk, x: jwk.y }] });

function endless(response: ServerResponse): void {
  const more = (): void => {
    while (!response.destroyed && response.write(' '.repeat(65_536)));
  };
  response.on('drain', more);
  more();
}

test.for(UNREADABLE)('answers IDENTITY_UNAVAILABLE while the key server %s', async ([, behaviour]) => {
  answer = behaviour;
  const verify = verifierOf(url, { timeoutMs: 300, retryMs: 7_000 });
  await expect(verify(`Bearer ${token}`)).rejects.toMatchObject({
    extensions: { code: 'IDENTITY_UNAVAILABLE', retryAfter: expect.any(Number) },
  });
  expect(await verify(undefined)).toMatchObject({ subject: null });
});

test('retries a failing key server after a pause, and not for every token', async () => {
  answer = (response) => void response.writeHead(503).end();
  const verify = verifierOf(url, { retryMs: 50 });
  const unavailable = { extensions: { code: 'IDENTITY_UNAVAILABLE', retryAfter: 1 } };
  for (let each = 0; each < 5; each++) await expect(verify(`Bearer ${token}`)).rejects.toMatchObject(unavailable);
  expect(requests).toBeLessThanOrEqual(2);
  answer = whole;
  const attempt = async (): Promise<string | null> => {
    try {
      return (await verify(`Bearer ${token}`)).subject;
    } catch {
      return null;
    }
  };
  await expect.poll(attempt).toBe('us#li');
});

test('fetches once for an unknown key, however many tokens name it', async () => {
  const unknownKeyToken = await new SignJWT({ sub: 'li' })
    .setProtectedHeader({ alg: 'ES256', kid: 'k9' })
    .setIssuer('us')
    .setAudience('queqiao')
    .setExpirationTime('5m')
    .sign(keys.privateKey);
  const verify = verifierOf(url);
  for (let each = 0; each < 5; each++) {
    await expect(verify(`Bearer ${unknownKeyToken}`)).rejects.toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
  }
  expect(requests).toBe(1);
  expect(await verify(`Bearer ${token}`)).toMatchObject({ subject: 'us#li' });
});
