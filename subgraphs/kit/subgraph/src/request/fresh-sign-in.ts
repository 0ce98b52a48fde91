import { ErrorCode, HubError } from '../errors/index.ts';
import type { Caller } from './request-scope.ts';

/** How long a person's proof of who they are is enough for what they answer for, in seconds. */
export const FRESH_SECONDS = 900;

/**
 * Asks whoever is signed in by a session to have proved lately who they are: somebody else may sit at the screen by now. A
 * token is not asked for more than it is. Throws REAUTHENTICATE.
 */
export function requireFreshSignIn({ session }: Caller): void {
  if (session === undefined) return;
  const { authenticatedAt } = session;
  if (authenticatedAt !== null && Date.now() - authenticatedAt < FRESH_SECONDS * 1000) return;
  throw new HubError(
    ErrorCode.REAUTHENTICATE,
    '此操作须先重新验证身份 (prove anew who you are: sign in again to do this)',
  );
}
