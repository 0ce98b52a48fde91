import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWK } from 'jose';
import { z } from 'zod';

/** The roles with development tokens, and the rights of each. */
const ROLE_SCOPES = {
  portal: [],
  partner: ['changes:read'],
  administrator: ['contact:read', 'operations:read', 'operations:write', 'audit:read', 'mapping:write', 'changes:read'],
  approver: ['contact:read', 'operations:read', 'operations:write', 'audit:read', 'mapping:approve', 'changes:read'],
} as const;

type Role = keyof typeof ROLE_SCOPES;

/** Keys created by the hub, and tokens signed with them. For development and tests, never for production. */
export interface DevelopmentTokens {
  /** The public key set. */
  readonly keySet: { readonly keys: JWK[] };
  readonly issuer: string;
  readonly audience: string;
  readonly tokens: Readonly<Record<Role, string>>;
  /** The file with the tokens. */
  readonly file: string;
}

const DEVELOPMENT_ISSUER = 'queqiao-development';
const AUDIENCE = 'queqiao';
const ALGORITHM = 'ES256';
const LIFE = '30 days';

const keyFile = z.looseObject({ kty: z.string(), d: z.string(), kid: z.string() });

/** Reads or creates the development keys of a data folder, and writes fresh tokens for every role beside them. */
export async function developmentTokens(dataFolder: string): Promise<DevelopmentTokens> {
  await mkdir(dataFolder, { recursive: true });
  const privateJwk = await keptKey(join(dataFolder, 'dev-key.json'));
  const { d: _secret, ...publicJwk } = privateJwk;
  const key = await importJWK(privateJwk, ALGORITHM);
  if (key instanceof Uint8Array) throw new TypeError('The development key is not an asymmetric one.');
  const roles = Object.keys(ROLE_SCOPES) as Role[];
  const signed = await Promise.all(roles.map(async (role) => [role, await sign(role, key, publicJwk.kid)] as const));
  const tokens = Object.fromEntries(signed) as Record<Role, string>;
  const file = join(dataFolder, 'dev-tokens.json');
  await writeWhole(file, `${JSON.stringify(tokens, null, 2)}\n`);
  return {
    keySet: { keys: [{ ...publicJwk, alg: ALGORITHM }] },
    issuer: DEVELOPMENT_ISSUER,
    audience: AUDIENCE,
    tokens,
    file,
  };
}

function sign(role: Role, key: CryptoKey, kid: string | undefined): Promise<string> {
  return new SignJWT({ scope: ROLE_SCOPES[role].join(' ') })
    .setProtectedHeader({ alg: ALGORITHM, ...(kid !== undefined && { kid }) })
    .setSubject(role)
    .setIssuer(DEVELOPMENT_ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(LIFE)
    .sign(key);
}

async function keptKey(path: string): Promise<JWK> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text !== null) return keyFile.parse(JSON.parse(text));
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: crypto.randomUUID() };
  await writeWhole(path, JSON.stringify(jwk));
  return jwk;
}

/** Atomically writes a file that only its owner may read. */
async function writeWhole(path: string, content: string): Promise<void> {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, content, { mode: 0o600 });
  await rename(draft, path);
}
