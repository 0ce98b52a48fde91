import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import { isOfThisMachine } from '@queqiao/server';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import { sendFailure } from '../pages/sign-in-pages.ts';
import type { SignInOptions } from '../sign-in-options.ts';
import { DEVELOPMENT_PERSONS } from './development-persons.ts';
import { sendPickPage } from './pick-page.ts';

export const DEVELOPMENT_PATH = '/development-sign-in';
/** No secret: only this machine can reach the issuer that takes it. */
export const DEVELOPMENT_CLIENT = { clientId: 'queqiao-console', clientSecret: 'queqiao-console-in-development' };

export interface DevelopmentRoutesOptions extends Pick<SignInOptions, 'persons' | 'logger'> {
  readonly callbackPath: string;
}

const PICK = `${DEVELOPMENT_PATH}/pick/:uid`;

/**
 * The development issuer, below a path of the hub itself and for this machine only. It is made when somebody first signs in,
 * and its persons are made known to the hub then.
 */
export function developmentRoutes({
  persons,
  logger,
  callbackPath,
}: DevelopmentRoutesOptions): (app: FastifyInstance) => void {
  const errorHandler = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    sendFailure(error, request, reply, logger);
  const start = async (origin: string): Promise<Provider> => {
    const { developmentProvider } = await import('./development-provider.ts');
    const issuer = `${origin}${DEVELOPMENT_PATH}`;
    await persons.seed(DEVELOPMENT_PERSONS.map((each) => ({ ...each, id: each.subject, issuer })));
    return developmentProvider({
      issuer,
      client: DEVELOPMENT_CLIENT,
      callback: `${origin}${callbackPath}`,
      pickPath: (uid) => `${DEVELOPMENT_PATH}/pick/${uid}`,
    });
  };
  return (app) => {
    let made: Promise<Provider> | undefined;
    const provider = (): Promise<Provider> => {
      made ??= start(app.listeningOrigin).catch((error: unknown) => {
        made = undefined;
        throw error;
      });
      return made;
    };
    void app.register(async (scope) => {
      // The provider reads bodies itself.
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
      scope.addHook('onRequest', async (request) => {
        if (!isOfThisMachine(request)) throw notHere();
      });
      scope.get<{ Params: { uid: string } }>(PICK, { errorHandler }, async (request, reply) => {
        await interactionOf(await provider(), request, reply);
        return sendPickPage(reply, `${DEVELOPMENT_PATH}/pick/${request.params.uid}`, app.listeningOrigin);
      });
      scope.post<{ Params: { uid: string; subject: string } }>(
        `${PICK}/:subject`,
        { errorHandler },
        async (request, reply) => {
          const { subject } = request.params;
          if (!DEVELOPMENT_PERSONS.some((each) => each.subject === subject)) throw over();
          const issuer = await provider();
          await interactionOf(issuer, request, reply);
          const to = await issuer.interactionResult(request.raw, reply.raw, { login: { accountId: subject } });
          return reply.redirect(to, 303);
        },
      );
      scope.all(`${DEVELOPMENT_PATH}/*`, async ({ raw }, reply) => {
        const issuer = await provider();
        reply.hijack();
        await issuer.callback()(mounted(raw), reply.raw);
        return reply;
      });
    });
  };
}

/** A request as connect's `use` hands it on: the issuer takes its own path from the difference. */
function mounted(raw: IncomingMessage): IncomingMessage {
  const { url = '' } = raw;
  return Object.assign(raw, { originalUrl: url, url: url.slice(DEVELOPMENT_PATH.length) });
}

/** Throws SIGN_IN_FAILED when there is no sign-in under way in this browser. */
async function interactionOf(issuer: Provider, { raw }: FastifyRequest, reply: FastifyReply): Promise<void> {
  try {
    await issuer.interactionDetails(raw, reply.raw);
  } catch (error) {
    throw over(error);
  }
}

function over(cause?: unknown): HubError {
  return new HubError(
    ErrorCode.SIGN_IN_FAILED,
    '此次登录已完成或已过期,请重新登录 (this sign-in is over: sign in again)',
    { cause },
  );
}

function notHere(): HubError {
  return new HubError(
    ErrorCode.FORBIDDEN,
    '开发登录仅限本机使用 (the sign-in of development is for this machine only)',
  );
}
