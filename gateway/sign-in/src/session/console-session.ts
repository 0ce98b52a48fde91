import { scopesOf, type OpenSession, type SessionStart } from '@queqiao/people';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import type { Caller } from '@queqiao/subgraph/request';

declare module 'fastify' {
  interface Session {
    /** What a session begins with; until it is stored. */
    start?: SessionStart;
    /** The session as the store has it, with its person's rights as they are now. */
    open?: OpenSession;
  }
}

/** The caller that a session's person is. */
export function callerOf({ id, person, authenticatedAt, endsAt }: OpenSession): Caller {
  return {
    subject: person.id,
    scopes: scopesOf(person.roles),
    regions: person.regions.length === 0 ? null : person.regions,
    expiresAt: Date.parse(endsAt),
    session: { id, authenticatedAt: authenticatedAt === null ? null : Date.parse(authenticatedAt) },
  };
}

/** There is no session, or none any more. */
export function notSignedIn(): HubError {
  return new HubError(ErrorCode.UNAUTHENTICATED, '请登录 (sign in)');
}

/** Nobody can tell whether there is a session. */
export function sessionsUnavailable(cause: unknown): HubError {
  return new HubError(
    ErrorCode.IDENTITY_UNAVAILABLE,
    '暂时无法读取登录状态,请稍后再试 (sessions cannot be read at present: try again later)',
    { extensions: { retryAfter: 5 }, cause },
  );
}
