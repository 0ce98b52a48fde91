import type { SessionStore } from '@fastify/session';
import type { Sessions } from '@queqiao/people';
import { sessionsUnavailable } from './console-session.ts';

type Done = (error?: unknown) => void;

/**
 * The sessions' table as `@fastify/session` wants it. Only what begins is written: a request that ends after its session was
 * ended must not bring that back. Errors are IDENTITY_UNAVAILABLE.
 */
export function sessionStore(sessions: Sessions): SessionStore {
  const settle = (work: Promise<unknown>, done: Done): void => {
    work.then(
      () => done(),
      (error: unknown) => done(sessionsUnavailable(error)),
    );
  };
  return {
    set: (token, { start }, done: Done) => {
      if (start === undefined) done();
      else settle(sessions.open(token, start), done);
    },
    get: (token, done) => {
      sessions.read(token).then(
        // The library takes the cookie's attributes from its own options.
        (open) => done(null, open === null ? null : ({ open } as Parameters<typeof done>[1])),
        (error: unknown) => done(sessionsUnavailable(error)),
      );
    },
    destroy: (token, done: Done) => settle(sessions.close(token), done),
  };
}
