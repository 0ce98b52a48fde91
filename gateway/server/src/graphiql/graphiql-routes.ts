import { randomBytes } from 'node:crypto';
import etag from 'etag';
import fastifyCompress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';
import fresh from 'fresh';
import { pageFiles, pageHtml, type ExampleQuestion, type PageRole } from '@queqiao/graphiql';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import { COMPRESSION } from '../http/compression.ts';
import { isOfThisMachine } from './is-of-this-machine.ts';

export interface GraphiqlOptions {
  /** The initial question in the editor. */
  readonly query: string;
  readonly variables: string;
  /** The example questions in the menu. */
  readonly examples?: readonly ExampleQuestion[];
  /** Development tokens for the menu of roles; only pages of this machine receive them. Default: none. */
  readonly roles?: readonly PageRole[];
}

const FILES = '/graphiql/';

/** The page may load only files of this server. Editor and themes write styles at run time. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** GraphiQL at `/`, with all its files below `/graphiql/`: nothing is loaded from other servers. */
export function graphiqlRoutes(options: GraphiqlOptions): (app: FastifyInstance) => void {
  const { query, variables, examples = [], roles = [] } = options;
  const pageFor = (own: readonly PageRole[]): string =>
    pageHtml({ endpoint: '/graphql', query, variables, examples, roles: own }, FILES);
  const page = pageFor([]);
  const pageWithRoles = pageFor(roles);
  return (app) => {
    void app.register(async (scope) => {
      await scope.register(fastifyCompress, COMPRESSION);
      scope.get('/', (request, reply) => {
        const nonce = randomBytes(16).toString('base64');
        const html = isOfThisMachine(request) ? pageWithRoles : page;
        reply.headers({
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': contentSecurityPolicy(nonce),
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
        });
        return reply.send(html.replaceAll('<script', `<script nonce="${nonce}"`));
      });
      scope.get<{ Params: { name: string } }>(`${FILES}:name`, async (request, reply) => {
        const file = (await pageFiles()).get(request.params.name);
        if (!file) throw new HubError(ErrorCode.NOT_FOUND, '没有这个文件 (no such file)');
        const tag = etag(file.content, { weak: true });
        reply.headers({
          etag: tag,
          'cache-control': 'no-cache',
          vary: 'accept-encoding',
          'x-content-type-options': 'nosniff',
        });
        if (fresh(request.headers, { etag: tag })) return reply.code(304).send();
        return reply.type(file.contentType).send(file.content);
      });
    });
  };
}
