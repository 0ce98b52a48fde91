import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

const ISSUER = 'https://tokens.test';
const AUDIENCE = 'queqiao';

/** An issuer of tokens. */
export interface TokenIssuer extends AsyncDisposable {
  /** The hub's settings for these tokens. */
  readonly variables: Readonly<Record<string, string>>;
  /** Headers with a token of these claims. `subject`: the person, by default one and the same. */
  readonly headers: (claims: {
    readonly subject?: string;
    readonly scope?: string;
    readonly regions?: readonly string[];
  }) => Promise<Readonly<Record<string, string>>>;
}

/** Creates a key, and publishes it in a file. */
export async function tokenIssuer(): Promise<TokenIssuer> {
  const folder = await mkdtemp(join(tmpdir(), 'queqiao-keys-'));
  const file = join(folder, 'keys.json');
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  await writeFile(file, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'one' }] }));
  return {
    variables: { JWT_JWKS: file, JWT_ISSUER: ISSUER, JWT_AUDIENCE: AUDIENCE },
    async headers({ subject = 'reader', ...claims }) {
      const token = await new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'one' })
        .setSubject(subject)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey);
      return { authorization: `Bearer ${token}` };
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
