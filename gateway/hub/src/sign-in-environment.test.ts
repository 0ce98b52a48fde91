import { expect, test } from 'vitest';
import { loadInstallations } from '@queqiao/platform/installations';
import { readEnvironment } from './environment.ts';

const files = loadInstallations();
const signIn = (variables: Record<string, string>) => readEnvironment(variables, [], files).signIn;

const KEYS = { JWT_JWKS: 'https://id.example/jwks', JWT_ISSUER: 'https://id.example', JWT_AUDIENCE: 'queqiao' };
const OIDC = {
  OIDC_ISSUER: 'https://id.example',
  OIDC_CLIENT_ID: 'queqiao',
  OIDC_CLIENT_SECRET: 'a client secret',
  PUBLIC_URL: 'https://hub.example',
};

test('lets anybody of this machine pick a person in development, and nobody else', () => {
  expect(signIn({})).toEqual({ kind: 'development' });
  expect(signIn({ HOST: 'localhost' })).toEqual({ kind: 'development' });
  expect(signIn({ HOST: '0.0.0.0' })).toEqual({ kind: 'none' });
  expect(signIn({ HOST: '127.0.0.1.example' })).toEqual({ kind: 'none' });
});

test('has no sign-in in production without an issuer, even on this machine', () => {
  expect(signIn(KEYS)).toEqual({ kind: 'none' });
  expect(signIn({ ...KEYS, DEVELOPMENT: 'true' })).toEqual({ kind: 'none' });
});

test('goes to an issuer wherever one is set', () => {
  expect(signIn(OIDC)).toMatchObject({ kind: 'issuer' });
  expect(signIn({ ...KEYS, ...OIDC })).toMatchObject({ kind: 'issuer' });
});

test.each(Object.keys(OIDC))('asks for %s where the others are set', (name) => {
  const { [name as keyof typeof OIDC]: _absent, ...others } = OIDC;
  expect(() => signIn(others)).toThrow(`${name}: `);
});

test.each([
  ['OIDC_ISSUER', 'id.example'],
  ['OIDC_ISSUER', 'ftp://id.example'],
  ['PUBLIC_URL', 'hub.example'],
  ['PUBLIC_URL', 'https://hub.example/queqiao'],
  ['PUBLIC_URL', 'https://hub.example/?x'],
])('refuses %s=%s', (name, value) => {
  expect(() => signIn({ ...OIDC, [name]: value })).toThrow(`${name}: `);
});
