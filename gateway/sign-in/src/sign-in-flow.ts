import type { FastifyReply, FastifyRequest } from 'fastify';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import type { ConsoleCookies } from './cookies.ts';
import type { Flow, FlowSeal } from './flow.ts';
import { issuedClaims } from './issuer/issued-claims.ts';
import type { Issuer } from './issuer/issuer.ts';
import { sendHop } from './pages/sign-in-pages.ts';
import { returnPath } from './return-path.ts';
import { sessionsUnavailable } from './session/console-session.ts';
import type { SignInOptions } from './sign-in-options.ts';

export interface SignInFlowOptions extends Pick<SignInOptions, 'persons' | 'sessions' | 'logger'> {
  readonly cookies: ConsoleCookies;
  readonly seal: FlowSeal;
  readonly issuer: () => Issuer;
  /** Whether a subject alone names a person: in development. */
  readonly bareSubjects: boolean;
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** The two ends of a sign-in: out to the issuer, and back. Both throw SIGN_IN_FAILED or IDENTITY_UNAVAILABLE. */
export function signInFlow(options: SignInFlowOptions): { readonly begin: Handler; readonly end: Handler } {
  const { cookies, seal, issuer } = options;
  return {
    async begin(request, reply) {
      const query = new URLSearchParams(searchOf(request));
      const { open, sessionId } = request.session;
      const { url, flow } = await issuer().begin({
        fresh: query.get('fresh') === 'true',
        returnTo: returnPath(query.get('return')),
        replaces: open === undefined ? null : sessionId,
      });
      reply.setCookie(cookies.flow.nameOf(flow.state), await seal.seal(flow), cookies.flow.options);
      return reply.header('cache-control', 'no-store').redirect(url.href);
    },
    async end(request, reply) {
      const answer = new URLSearchParams(searchOf(request));
      const name = cookies.flow.nameOf(answer.get('state') ?? '');
      const sealed = request.cookies[name];
      if (sealed !== undefined) reply.clearCookie(name, cookies.flow.options);
      const flow = sealed === undefined ? null : await seal.open(sealed);
      if (flow === null) throw notBegunHere();
      const claims = await issuer().redeem(answer, flow);
      await openSession(request, claims, flow, options);
      return sendHop(reply, flow.returnTo);
    },
  };
}

/** Begins a session under an id that nobody knew before, and ends the one before it. */
async function openSession(
  request: FastifyRequest,
  claims: unknown,
  { replaces }: Flow,
  { persons, sessions, logger, bareSubjects }: SignInFlowOptions,
): Promise<void> {
  const { identity, authenticatedAt, unknownRoles } = issuedClaims(claims, bareSubjects);
  if (unknownRoles.length > 0) {
    logger.warn({ person: identity.id, roles: unknownRoles }, 'the issuer names roles that are none of the hub');
  }
  try {
    const address = request.ip;
    const person = await persons.signIn(identity, address);
    if (replaces !== null) await sessions.close(replaces);
    await request.session.regenerate();
    request.session.set('start', { person: person.id, authenticatedAt, address });
    await request.session.save();
  } catch (error) {
    throw error instanceof HubError ? error : sessionsUnavailable(error);
  }
}

function searchOf({ url }: FastifyRequest): string {
  const at = url.indexOf('?');
  return at === -1 ? '' : url.slice(at);
}

function notBegunHere(): HubError {
  return new HubError(
    ErrorCode.SIGN_IN_FAILED,
    '此次登录不是在本浏览器发起的,或已完成、已过期,请重新登录 (this sign-in was not begun in this browser, or is over: sign in again)',
  );
}
