import { readFile } from 'node:fs/promises';
import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import { ANONYMOUS, type Caller } from '@queqiao/subgraph/request';
import type { Identify } from '../http/request-scope.ts';

export interface TokenVerifierOptions {
  readonly keys: JWTVerifyGetKey;
  /** Not checked when undefined. */
  readonly issuer: string | undefined;
  readonly audience: string | undefined;
}

/** Only signatures that a published key can prove: no shared secrets, no `none`. */
const ALGORITHMS = [
  'ES256',
  'ES384',
  'ES512',
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'EdDSA',
  'Ed25519',
];
const CLOCK_TOLERANCE_SECONDS = 5;

const list = z.union([
  z.string().transform((text) => text.split(' ').filter((each) => each !== '')),
  z.array(z.string()),
]);
const claims = z.object({
  sub: z.string().min(1),
  scope: list.optional(),
  scopes: list.optional(),
  scp: list.optional(),
  regions: z.array(z.string().regex(/^\d{6}$/)).optional(),
});

/** A key set by URL (fetched when first needed, renewed when an unknown key turns up) or from a file. */
export async function keySetFrom(source: URL | string): Promise<JWTVerifyGetKey> {
  if (source instanceof URL) return createRemoteJWKSet(source);
  const keySet = z.looseObject({ keys: z.array(z.looseObject({ kty: z.string() })) });
  return createLocalJWKSet(keySet.parse(JSON.parse(await readFile(source, 'utf8'))));
}

/**
 * Tells who a bearer token's holder is. Without a token: nobody. A token that is not good is refused with 401
 * UNAUTHENTICATED, and the reason is said as far as it is the caller's to mend.
 */
export function tokenVerifier({ keys, issuer, audience }: TokenVerifierOptions): Identify {
  const options = {
    algorithms: ALGORITHMS,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ['sub'],
    ...(issuer !== undefined && { issuer }),
    ...(audience !== undefined && { audience }),
  };
  return async (authorization) => {
    if (authorization === undefined || authorization.trim() === '') return ANONYMOUS;
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+) *$/iu.exec(authorization)?.[1];
    if (token === undefined) throw refused('应写作 Bearer <令牌>', 'write it as Bearer <token>');
    try {
      const { payload } = await jwtVerify(token, keys, options);
      return callerOf(claims.parse(payload));
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw refused('令牌已过期', 'the token has expired');
      if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError || error instanceof z.ZodError)) {
        throw keysUnavailable(error);
      }
      throw refused('令牌无效', 'the token is not valid');
    }
  };
}

function callerOf({ sub, scope, scopes, scp, regions }: z.infer<typeof claims>): Caller {
  return {
    subject: sub,
    scopes: new Set([...(scope ?? []), ...(scopes ?? []), ...(scp ?? [])]),
    regions: regions ?? null,
  };
}

function refused(chinese: string, english: string): HubError {
  return new HubError(ErrorCode.UNAUTHENTICATED, `${chinese} (${english})`, {
    extensions: { http: { status: 401, headers: new Map([['www-authenticate', 'Bearer error="invalid_token"']]) } },
  });
}

/** The caller's token may be good; nobody can tell at present. */
function keysUnavailable(cause: unknown): HubError {
  return new HubError(ErrorCode.UNAUTHENTICATED, '暂时无法验证令牌 (tokens cannot be verified at present)', {
    extensions: { http: { status: 401 } },
    cause,
  });
}
