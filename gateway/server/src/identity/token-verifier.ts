import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { ErrorCode, ERRORS, HubError } from '@queqiao/subgraph/errors';
import { ANONYMOUS, type Caller, type Logger } from '@queqiao/subgraph/request';
import type { Identify } from '../http/request-scope.ts';
import { KeySetUnavailable } from './key-set.ts';

export interface TokenVerifierOptions {
  readonly keys: JWTVerifyGetKey;
  readonly issuer: string;
  readonly audience: string;
  /**
   * Whether a subject identifies a person without its issuer. Default: no; a person is a subject of an issuer, written
   * `issuer#subject`, so that the same subject of another issuer is a different person.
   */
  readonly bareSubjects?: boolean;
  /** Receives the reason why a key set cannot be read. Default: ignored. */
  readonly logger?: Pick<Logger, 'error'>;
}

/** Only signatures that a public key can verify: no shared secrets, no `none`. */
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
/** The tolerated clock skew between an issuer and the hub. */
const CLOCK_SKEW_SECONDS = 60;
/** The retry delay when a key set can be read but one of its keys cannot be used. */
const RETRY_AFTER_SECONDS = 30;

const list = z.union([
  z.string().transform((text) => text.split(' ').filter((each) => each !== '')),
  z.array(z.string()),
]);
const claims = z.object({
  iss: z.string().min(1),
  sub: z.string().min(1),
  exp: z.number(),
  iat: z.number().optional(),
  scope: list.optional(),
  scopes: list.optional(),
  scp: list.optional(),
  regions: z.array(z.string().regex(/^\d{6}$/)).optional(),
  client_id: z.string().min(1).optional(),
  azp: z.string().min(1).optional(),
});
type Claims = z.infer<typeof claims>;

/**
 * Identifies the caller by a bearer token. Without a token: an anonymous caller. An invalid token is refused with
 * UNAUTHENTICATED, and a reason where the caller can correct it; while keys cannot be read the code is
 * IDENTITY_UNAVAILABLE, since the token may be valid.
 */
export function tokenVerifier(options: TokenVerifierOptions): Identify {
  const { keys, issuer, audience, bareSubjects = false, logger } = options;
  const checks = {
    algorithms: ALGORITHMS,
    clockTolerance: CLOCK_SKEW_SECONDS,
    requiredClaims: ['sub', 'exp'],
    issuer,
    audience,
  };
  return async (authorization) => {
    if (authorization === undefined || authorization.trim() === '') return ANONYMOUS;
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+) *$/iu.exec(authorization)?.[1];
    if (token === undefined) throw refused('应写作 Bearer <令牌>', 'write it as Bearer <token>');
    try {
      const verified = claims.parse(await payloadOf(token, keys, checks));
      if (verified.iat !== undefined && verified.iat > Date.now() / 1000 + CLOCK_SKEW_SECONDS) {
        throw refused('令牌的签发时间在将来', 'the token was issued in the future');
      }
      return callerOf(verified, bareSubjects);
    } catch (error) {
      if (error instanceof HubError) throw error;
      if (error instanceof errors.JWTExpired) throw refused('令牌已过期', 'the token has expired');
      if (error instanceof errors.JOSEError || error instanceof z.ZodError)
        throw refused('令牌无效', 'the token is not valid');
      logger?.error({ err: error }, 'tokens cannot be verified');
      throw keysUnavailable(error);
    }
  };
}

/** A token without a key id may be signed by any key of the set: each is tried. */
async function payloadOf(
  token: string,
  keys: JWTVerifyGetKey,
  checks: Parameters<typeof jwtVerify>[2],
): Promise<JWTPayload> {
  try {
    return (await jwtVerify(token, keys, checks)).payload;
  } catch (error) {
    if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
    for await (const key of error) {
      try {
        return (await jwtVerify(token, key, checks)).payload;
      } catch (inner) {
        if (!(inner instanceof errors.JWSSignatureVerificationFailed)) throw inner;
      }
    }
    throw new errors.JWSSignatureVerificationFailed();
  }
}

function callerOf(claimed: Claims, bareSubjects: boolean): Caller {
  const { iss, sub, exp, scope, scopes, scp, regions, client_id: id, azp } = claimed;
  const client = id ?? azp;
  return {
    subject: bareSubjects ? sub : `${iss}#${sub}`,
    scopes: new Set([...(scope ?? []), ...(scopes ?? []), ...(scp ?? [])]),
    regions: regions ?? null,
    expiresAt: exp * 1000,
    ...(client !== undefined && { client }),
  };
}

function refused(chinese: string, english: string): HubError {
  return new HubError(ErrorCode.UNAUTHENTICATED, `${chinese} (${english})`);
}

function keysUnavailable(cause: unknown): HubError {
  const retryAfter = cause instanceof KeySetUnavailable ? cause.retryAfter : RETRY_AFTER_SECONDS;
  return new HubError(ErrorCode.IDENTITY_UNAVAILABLE, ERRORS.IDENTITY_UNAVAILABLE.message, {
    extensions: { retryAfter },
    cause,
  });
}
