import { randomBytes } from 'node:crypto';
import fastifyCompress, { type FastifyCompressOptions } from '@fastify/compress';
import etag from 'etag';
import type { FastifyInstance, FastifyReply } from 'fastify';
import fresh from 'fresh';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import { NONCE } from './page-sources.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { pageBuild, type PageBuild } from './page-build.ts';
import { waitingPage } from './waiting-page.ts';

export interface ConsoleOptions {
  /** Origins whose pages may show the console in a frame. Default: none. */
  readonly frameAncestors?: readonly string[];
  /** How answers are compressed. */
  readonly compression: FastifyCompressOptions;
  /** The page; starts its build at the first call. Default: the page of this package. */
  readonly page?: () => PageBuild;
}

const ASSETS = '/console/assets/';
const YEAR_SECONDS = 31_536_000;

/**
 * The console's page at `/console` and every path below it (the page shows the screen), and its files below `/console/assets/`. While the
 * page is being built, and when that has failed, it answers 503 and says so. Unknown files are NOT_FOUND.
 */
export function consoleRoutes({ frameAncestors = [], compression, page = pageBuild }: ConsoleOptions) {
  const sendPage = (reply: FastifyReply): FastifyReply => {
    const nonce = randomBytes(16).toString('base64');
    const built = page();
    reply.headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(nonce, frameAncestors),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    if (built.state === 'ready') return reply.send(built.html.replaceAll(NONCE, nonce));
    if (built.state === 'building') reply.header('retry-after', '1');
    return reply.code(503).send(waitingPage(built.state));
  };
  return (app: FastifyInstance): void => {
    void app.register(async (scope) => {
      await scope.register(fastifyCompress, compression);
      scope.get('/console', (_request, reply) => sendPage(reply));
      scope.get('/console/*', (_request, reply) => sendPage(reply));
      scope.get<{ Params: { name: string } }>(`${ASSETS}:name`, (request, reply) => {
        const built = page();
        const file = built.state === 'ready' ? built.files.get(request.params.name) : undefined;
        if (!file) throw new HubError(ErrorCode.NOT_FOUND, '没有这个文件 (no such file)');
        const tag = etag(file.content, { weak: true });
        reply.headers({
          etag: tag,
          // Names have a digest of the content.
          'cache-control': `public, max-age=${YEAR_SECONDS}, immutable`,
          vary: 'accept-encoding',
          'x-content-type-options': 'nosniff',
        });
        if (fresh(request.headers, { etag: tag })) return reply.code(304).send();
        return reply.type(file.contentType).send(file.content);
      });
    });
  };
}
