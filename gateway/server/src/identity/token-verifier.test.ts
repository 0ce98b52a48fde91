import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CompactSign,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
  type CryptoKey,
} from 'jose';
import { beforeAll, expect, test } from 'vitest';
import type { Identify } from '../http/request-scope.ts';
import { developmentTokens } from './development-tokens.ts';
import { tokenVerifier } from './token-verifier.ts';

const keys = await generateKeyPair('ES256', { extractable: true });
const keySet = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'ES256' }] };
let identify: Identify;

beforeAll(() => {
  identify = tokenVerifier({ keys: createLocalJWKSet(keySet), issuer: 'us', audience: 'queqiao' });
});

interface Claims {
  readonly [name: string]: unknown;
}

interface Signing {
  readonly key?: CryptoKey | Uint8Array;
  readonly alg?: string;
  /** Null: the token names no key. */
  readonly kid?: string | null;
}

const seconds = (offset = 0): number => Math.floor(Date.now() / 1000) + offset;

function token(claims: Claims = {}, { key = keys.privateKey, alg = 'ES256', kid = 'k1' }: Signing = {}) {
  const sound = { sub: 'li', iss: 'us', aud: 'queqiao', iat: seconds(), exp: seconds(300) };
  return new SignJWT({ ...sound, ...claims }).setProtectedHeader({ alg, ...(kid !== null && { kid }) }).sign(key);
}

test('returns an anonymous caller without a token', async () => {
  expect(await identify(undefined)).toEqual({ subject: null, scopes: new Set(), regions: null });
});

test.for<readonly [string, Claims]>([
  ['scope, separated by spaces', { scope: 'a b' }],
  ['scopes, as a list', { scopes: ['a', 'b'] }],
  ['scp, as some issuers write it', { scp: ['a', 'b'] }],
])('reads the scopes of %s', async ([, claims]) => {
  const caller = await identify(`Bearer ${await token(claims)}`);
  expect(caller).toMatchObject({ subject: 'us#li', scopes: new Set(['a', 'b']), regions: null });
});

test('reads the regions that a caller is restricted to', async () => {
  expect(await identify(`bearer ${await token({ regions: ['610300'] })}`)).toMatchObject({ regions: ['610300'] });
});

const refusals: readonly (readonly [string, () => Promise<string> | string])[] = [
  ['has expired', async () => `Bearer ${await token({ exp: seconds(-65) })}`],
  ['never expires', async () => `Bearer ${await token({ exp: undefined })}`],
  ['expires beyond all numbers', async () => `Bearer ${await withClaim('"exp":1e999')}`],
  ['is not good yet', async () => `Bearer ${await token({ nbf: seconds(90) })}`],
  ['was issued in the future', async () => `Bearer ${await token({ iat: seconds(90) })}`],
  ['is of another issuer', async () => `Bearer ${await token({ iss: 'them' })}`],
  ['is of no issuer', async () => `Bearer ${await token({ iss: undefined })}`],
  ['is for another audience', async () => `Bearer ${await token({ aud: 'else' })}`],
  ['is for no audience', async () => `Bearer ${await token({ aud: undefined })}`],
  [
    'is signed with another key',
    async () => `Bearer ${await token({}, { key: (await generateKeyPair('ES256')).privateKey })}`,
  ],
  ['names a key that is not in the set', async () => `Bearer ${await token({}, { kid: 'k9' })}`],
  [
    'is signed with the public key as a shared secret',
    async () => `Bearer ${await token({}, { alg: 'HS256', key: new TextEncoder().encode(JSON.stringify(keySet)) })}`,
  ],
  [
    'is signed with another algorithm than its key is for',
    async () => `Bearer ${await token({}, { alg: 'RS256', key: (await generateKeyPair('RS256')).privateKey })}`,
  ],
  ['is not signed', () => `Bearer ${new UnsecuredJWT({ sub: 'li' }).setIssuer('us').setAudience('queqiao').encode()}`],
  ['names no subject', async () => `Bearer ${await token({ sub: undefined })}`],
  ['names a region that is none', async () => `Bearer ${await token({ regions: ['everywhere'] })}`],
  ['was cut off', async () => `Bearer ${(await token()).slice(0, -10)}`],
  ['is no token', () => 'Bearer nonsense'],
  ['comes by another scheme', () => 'Basic bGk6c2VjcmV0'],
];

/** A token whose claims contain values that no JSON writer writes. */
function withClaim(text: string): Promise<string> {
  const sound = JSON.stringify({ sub: 'li', iss: 'us', aud: 'queqiao', iat: seconds() });
  return new CompactSign(new TextEncoder().encode(`${sound.slice(0, -1)},${text}}`))
    .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
    .sign(keys.privateKey);
}

test.for(refusals)('refuses a token that %s', async ([, authorization]) => {
  await expect(Promise.resolve(authorization()).then(identify)).rejects.toMatchObject({
    extensions: { code: 'UNAUTHENTICATED' },
  });
});

test.for<readonly [string, Claims]>([
  ['expired', { exp: seconds(-50) }],
  ['will be good', { nbf: seconds(50) }],
  ['will be issued', { iat: seconds(50) }],
])('tolerates a clock skew of a minute: accepts a token that %s less than that away', async ([, claims]) => {
  expect(await identify(`Bearer ${await token(claims)}`)).toMatchObject({ subject: 'us#li' });
});

test('accepts a token that names no key, whichever key of the set signed it', async () => {
  const other = await generateKeyPair('ES256', { extractable: true });
  const both = { keys: [{ ...(await exportJWK(other.publicKey)), kid: 'k0', alg: 'ES256' }, ...keySet.keys] };
  const verify = tokenVerifier({ keys: createLocalJWKSet(both), issuer: 'us', audience: 'queqiao' });
  expect(await verify(`Bearer ${await token({}, { kid: null })}`)).toMatchObject({ subject: 'us#li' });
  const forged = await token({}, { kid: null, key: (await generateKeyPair('ES256')).privateKey });
  await expect(verify(`Bearer ${forged}`)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
});

test('creates development tokens for every role, readable only by their owner and unchanged by a restart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'queqiao-data-'));
  const first = await developmentTokens(folder);
  const second = await developmentTokens(folder);
  const verify = tokenVerifier({
    bareSubjects: true,
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
