import { callbackify } from 'node:util';
import type { SessionStore } from '@fastify/session';
import type { Session } from 'fastify';
import type { Sessions } from '@queqiao/people';
import { sessionsUnavailable } from './console-session.ts';

/**
 * The sessions' table as `@fastify/session` wants it. Only what begins is written: a request that ends after its session was
 * ended must not bring that back. Errors are IDENTITY_UNAVAILABLE.
 */
export function sessionStore(sessions: Sessions): SessionStore {
  return {
    set: callbackify(async (token: string, { start }: Session) => {
      if (start !== undefined) await available(sessions.open(token, start));
    }),
    get: callbackify(async (token: string) => {
      const open = await available(sessions.read(token));
      // The library takes the cookie's attributes from its own options.
      return open === null ? null : ({ open } as Session);
    }),
    destroy: callbackify((token: string) => available(sessions.close(token))),
  };
}

async function available<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw sessionsUnavailable(error);
  }
}
