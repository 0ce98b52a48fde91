import { SignJWT, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { ErrorCode, HubError } from '../errors/index.ts';
import { Deadline } from './deadline.ts';
import { createRequestScope, type RequestScope } from './request-scope.ts';

// How the scope of an operation is sent from the gateway to a subgraph on another server. Caller and purpose are signed
// with a shared secret, so that a subgraph accepts them only from the gateway.

export const REQUEST_ID_HEADER = 'x-request-id';
/** Milliseconds left for the operation when the gateway sent the request. */
export const BUDGET_HEADER = 'x-queqiao-budget-ms';
export const CALLER_HEADER = 'x-queqiao-caller';

const AUDIENCE = 'queqiao-subgraph';
const LIFE_SECONDS = 60;
const LONGEST_BUDGET_MS = 600_000;

const caller = z.object({
  sub: z.string().optional(),
  scopes: z.array(z.string()),
  regions: z.array(z.string()).nullable(),
  purpose: z.string().nullable(),
  idempotency: z.object({ key: z.string(), input: z.string() }).nullable().default(null),
  expiresAt: z.number().optional(),
  client: z.string().optional(),
  session: z.object({ id: z.string(), authenticatedAt: z.number().nullable() }).optional(),
});

type HeaderValues = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The secret as a key; at least 32 characters. Throws a TypeError otherwise. */
export function subgraphKey(secret: string): Uint8Array {
  if (secret.length < 32) throw new TypeError('The subgraph secret must have at least 32 characters.');
  return new TextEncoder().encode(secret);
}

/** The headers that carry a scope to a subgraph. */
export async function encodeScope(scope: RequestScope, key: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const token = new SignJWT({
    scopes: [...scope.caller.scopes],
    regions: scope.caller.regions,
    purpose: scope.purpose,
    idempotency: scope.idempotency,
    expiresAt: scope.caller.expiresAt,
    client: scope.caller.client,
    session: scope.caller.session,
  })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(`${LIFE_SECONDS}s`);
  if (scope.caller.subject !== null) token.setSubject(scope.caller.subject);
  return {
    [REQUEST_ID_HEADER]: scope.id,
    [BUDGET_HEADER]: String(Math.floor(scope.deadline.remainingMs)),
    [CALLER_HEADER]: await token.sign(key),
  };
}

function header(headers: HeaderValues, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

/**
 * The scope in a request's headers; it ends with `cancelled` (the connection closed). Throws UNAUTHENTICATED when the caller
 * is not signed with the key, BAD_USER_INPUT when the headers are invalid.
 */
export async function decodeScope(
  headers: HeaderValues,
  key: Uint8Array,
  cancelled: AbortSignal,
): Promise<RequestScope> {
  const token = header(headers, CALLER_HEADER);
  const id = header(headers, REQUEST_ID_HEADER);
  const budget = Number(header(headers, BUDGET_HEADER));
  if (token === undefined) throw unsigned();
  const claims = await jwtVerify(token, key, {
    audience: AUDIENCE,
    algorithms: ['HS256'],
    clockTolerance: LIFE_SECONDS,
  })
    .then(({ payload }) => caller.parse(payload))
    .catch((error: unknown) => {
      if (error instanceof errors.JOSEError || error instanceof z.ZodError) throw unsigned();
      throw error;
    });
  if (id === undefined || !Number.isFinite(budget) || budget < 0) {
    throw new HubError(ErrorCode.BAD_USER_INPUT, '请求头不完整 (request headers are missing)');
  }
  return createRequestScope({
    id,
    deadline: Deadline.after(Math.min(budget, LONGEST_BUDGET_MS), cancelled),
    caller: {
      subject: claims.sub ?? null,
      scopes: new Set(claims.scopes),
      regions: claims.regions,
      ...(claims.expiresAt !== undefined && { expiresAt: claims.expiresAt }),
      ...(claims.client !== undefined && { client: claims.client }),
      ...(claims.session && { session: claims.session }),
    },
    purpose: claims.purpose,
    idempotency: claims.idempotency,
  });
}

function unsigned(): HubError {
  return new HubError(ErrorCode.UNAUTHENTICATED, '请求没有网关的签名 (the request is not signed by the gateway)');
}
