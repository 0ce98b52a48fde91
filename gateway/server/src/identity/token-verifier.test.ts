import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import type { Identify } from '../http/request-scope.ts';
import { developmentTokens } from './development-tokens.ts';
import { keySetFrom, tokenVerifier } from './token-verifier.ts';

const keys = await generateKeyPair('ES256', { extractable: true });
const keySet = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'ES256' }] };
let identify: Identify;

beforeAll(() => {
  identify = tokenVerifier({ keys: createLocalJWKSet(keySet), issuer: 'us', audience: 'queqiao' });
});

interface Claims {
  readonly [name: string]: unknown;
}

function token(
  claims: Claims = {},
  { issuer = 'us', audience = 'queqiao', expires = '5m', key = keys.privateKey } = {},
) {
  return new SignJWT({ sub: 'li', ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(key);
}

test('knows nobody without a token', async () => {
  expect(await identify(undefined)).toEqual({ subject: null, scopes: new Set(), regions: null });
});

test.for<readonly [string, Claims]>([
  ['scope, separated by spaces', { scope: 'a b' }],
  ['scopes, as a list', { scopes: ['a', 'b'] }],
  ['scp, as some issuers write it', { scp: ['a', 'b'] }],
])('reads the scopes of %s', async ([, claims]) => {
  const caller = await identify(`Bearer ${await token(claims)}`);
  expect(caller).toEqual({ subject: 'li', scopes: new Set(['a', 'b']), regions: null });
});

test('reads the regions that a caller is confined to', async () => {
  expect(await identify(`bearer ${await token({ regions: ['610300'] })}`)).toMatchObject({ regions: ['610300'] });
});

const refusals: readonly (readonly [string, () => Promise<string> | string])[] = [
  ['has expired', async () => `Bearer ${await token({}, { expires: '-1m' })}`],
  ['is of another issuer', async () => `Bearer ${await token({}, { issuer: 'them' })}`],
  ['is for another audience', async () => `Bearer ${await token({}, { audience: 'else' })}`],
  [
    'is signed with another key',
    async () => `Bearer ${await token({}, { key: (await generateKeyPair('ES256')).privateKey })}`,
  ],
  ['is not signed', () => `Bearer ${new UnsecuredJWT({ sub: 'li' }).setIssuer('us').setAudience('queqiao').encode()}`],
  ['names no subject', async () => `Bearer ${await token({ sub: undefined })}`],
  ['names a region that is none', async () => `Bearer ${await token({ regions: ['everywhere'] })}`],
  ['was cut off', async () => `Bearer ${(await token()).slice(0, -10)}`],
  ['is no token', () => 'Bearer nonsense'],
  ['comes by another scheme', () => 'Basic bGk6c2VjcmV0'],
];

test.for(refusals)('refuses a token that %s with 401', async ([, authorization]) => {
  await expect(Promise.resolve(authorization()).then(identify)).rejects.toMatchObject({
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  });
});

test('takes the key set from a file or from a URL', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'queqiao-keys-')), 'keys.json');
  await writeFile(file, JSON.stringify(keySet));
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(keySet));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`);
  for (const source of [file, url]) {
    const verify = tokenVerifier({ keys: await keySetFrom(source), issuer: undefined, audience: undefined });
    expect(await verify(`Bearer ${await token()}`)).toMatchObject({ subject: 'li' });
  }
  server.close();
});

test('makes development tokens for every role, that only their owner may read and that outlive a restart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'queqiao-data-'));
  const first = await developmentTokens(folder);
  const second = await developmentTokens(folder);
  const verify = tokenVerifier({
    keys: createLocalJWKSet(second.keySet),
    issuer: second.issuer,
    audience: second.audience,
  });
  expect(await verify(`Bearer ${first.tokens.administrator}`)).toMatchObject({
    subject: 'administrator',
    scopes: new Set([
      'contact:read',
      'operations:read',
      'operations:write',
      'audit:read',
      'mapping:write',
      'changes:read',
    ]),
  });
  expect(await verify(`Bearer ${first.tokens.portal}`)).toMatchObject({ subject: 'portal', scopes: new Set() });
  expect(JSON.parse(await readFile(join(folder, 'dev-tokens.json'), 'utf8'))).toEqual(second.tokens);
  expect(Object.keys(second.tokens)).toEqual(['portal', 'partner', 'administrator', 'approver']);
  for (const name of ['dev-tokens.json', 'dev-key.json']) {
    expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
  }
});
