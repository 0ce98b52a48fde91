import fastifyCookie from '@fastify/cookie';
import fastifySession from '@fastify/session';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { OpenSession } from '@queqiao/people';
import type { MountGraphql } from '@queqiao/server';
import type { Caller } from '@queqiao/subgraph/request';
import { consoleCookies } from './cookies.ts';
import { DEVELOPMENT_CLIENT, DEVELOPMENT_PATH, developmentRoutes } from './development/development-routes.ts';
import { FlowSeal } from './flow.ts';
import { Issuer } from './issuer/issuer.ts';
import { deriveKey } from './keys.ts';
import { sendFailure } from './pages/sign-in-pages.ts';
import { CONSOLE_PATH } from './return-path.ts';
import { checkSameOrigin, checkSameSite } from './same-origin.ts';
import { callerOf, notSignedIn, sessionsUnavailable } from './session/console-session.ts';
import { SessionWatch } from './session/session-watch.ts';
import { sessionStore } from './session/session-store.ts';
import type { SignInOptions } from './sign-in-options.ts';
import { signInFlow } from './sign-in-flow.ts';

const SIGN_IN = `${CONSOLE_PATH}/sign-in`;
const CALLBACK = `${CONSOLE_PATH}/callback`;
const GRAPHQL = `${CONSOLE_PATH}/graphql`;
const SIGN_OUT = `${CONSOLE_PATH}/sign-out`;
/** Of this machine: browsers keep Secure cookies for it. */
const THIS_MACHINE = new URL('http://127.0.0.1');

/**
 * Sign-in to the console by OpenID Connect, with sessions that the hub keeps:
 *
 * - `GET /console/sign-in?return=/console/…` leads to the issuer and back; `fresh=true`: the person proves anew who they are
 * - `POST /console/graphql` answers as `/graphql` does, to whoever has a session: the same pipeline
 * - `POST /console/sign-out` ends the session, and says in `location` where to go
 *
 * Errors are those of the registry, in pages where a person looks at them.
 */
export function signInRoutes(options: SignInOptions): (app: FastifyInstance, mountGraphql: MountGraphql) => void {
  const { issuer: given, sessions, secrets, logger } = options;
  const publicUrl = given.kind === 'issuer' ? given.publicUrl : THIS_MACHINE;
  const cookies = consoleCookies(publicUrl);
  const errorHandler = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    sendFailure(error, request, reply, logger);
  return (app, mountGraphql) => {
    const originOf = (): string => (given.kind === 'issuer' ? given.publicUrl.origin : app.listeningOrigin);
    if (given.kind === 'development') developmentRoutes({ ...options, callbackPath: CALLBACK })(app);
    let issuer: Issuer | undefined;
    const theIssuer = (): Issuer => (issuer ??= issuerAt(originOf(), given));
    const watch = new SessionWatch(sessions, logger);
    app.addHook('onClose', () => watch.close());
    /** Its client connects again, and finds out what holds now. */
    const watchFor = async ({ raw }: FastifyReply, token: string, open: OpenSession): Promise<void> => {
      const stop = await watch.watch(token, open, () => raw.destroy());
      if (raw.closed) stop();
      else raw.once('close', stop);
    };
    const ofThisPage = async ({ headers }: FastifyRequest): Promise<void> => checkSameOrigin(headers, originOf());
    void app.register(async (scope) => {
      await scope.register(fastifyCookie);
      await scope.register(fastifySession, {
        cookieName: cookies.session.name,
        cookie: cookies.session.options,
        secret: secrets.map((secret) => deriveKey(secret, 'session').toString('base64url')),
        store: sessionStore(sessions),
        rolling: false,
        saveUninitialized: false,
      });
      const flow = signInFlow({
        ...options,
        cookies,
        seal: new FlowSeal(secrets),
        issuer: theIssuer,
        bareSubjects: given.kind === 'development',
      });
      scope.get<{ Querystring: Record<string, unknown> }>(SIGN_IN, { errorHandler }, async (request, reply) => {
        const origin = originOf();
        // In development the page may be open under another name of this machine, whose cookies would not come back.
        if (given.kind === 'development' && request.headers.host !== new URL(origin).host) {
          return reply.redirect(`${origin}${request.url}`);
        }
        return flow.begin(request, reply);
      });
      scope.get(CALLBACK, { errorHandler }, (request, reply) => flow.end(request, reply));

      // Preflights of other sites would otherwise be answered as for `/graphql`.
      scope.options(`${CONSOLE_PATH}/*`, (_request, reply) => reply.code(405).header('allow', 'GET, POST').send());

      scope.post(SIGN_OUT, { onRequest: ofThisPage }, async (request, reply) => {
        if (request.session.open !== undefined) await request.session.destroy();
        reply.clearCookie(cookies.session.name, cookies.session.options);
        const location = (await theIssuer().signOutUrl())?.href ?? `${CONSOLE_PATH}/`;
        return reply.header('cache-control', 'no-store').send({ location });
      });
      const identify = async (request: FastifyRequest, reply: FastifyReply): Promise<Caller> => {
        if (request.method === 'GET') checkSameSite(request.headers);
        else await ofThisPage(request);
        const { open, sessionId } = request.session;
        if (open === undefined) throw notSignedIn();
        try {
          // A stream that connects again is no sign that somebody is there.
          if (isStream(request)) await watchFor(reply, sessionId, open);
          else if (!open.seenLately) await sessions.touch(sessionId);
        } catch (error) {
          throw sessionsUnavailable(error);
        }
        return callerOf(open);
      };
      mountGraphql(scope, GRAPHQL, identify);
      for (const add of options.sessionRoutes ?? []) add(scope, identify);
    });
  };
}

function issuerAt(origin: string, given: SignInOptions['issuer']): Issuer {
  const addresses = {
    callback: new URL(CALLBACK, origin),
    signedOut: new URL(`${CONSOLE_PATH}/`, origin),
  };
  return given.kind === 'issuer'
    ? new Issuer({ ...given, ...addresses })
    : new Issuer({ issuer: new URL(DEVELOPMENT_PATH, origin), ...DEVELOPMENT_CLIENT, ...addresses });
}

const isStream = ({ headers: { accept } }: FastifyRequest): boolean => accept?.includes('text/event-stream') === true;
