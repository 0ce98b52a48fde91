import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { ruruHTML, type RuruClientConfig } from 'ruru/server';
import { getStaticFile } from 'ruru/static';

export interface GraphiqlOptions {
  /** The question that stands in the editor at first. */
  readonly query: string;
  readonly variables: string;
}

const STATIC_PATH = '/graphiql/';
const ICON = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><path d='M2 24Q16 2 30 24' fill='none'
  stroke='%23167' stroke-width='5'/></svg>`;
const HEAD = `<title>鹊桥 Queqiao</title><link rel="icon" href="data:image/svg+xml,${ICON}">`;

/** What the page may load: what this server serves, and nothing else. Editor and themes write styles as they go. */
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

/** GraphiQL at `/`, with all that it is made of below `/graphiql/`: nothing comes from elsewhere. */
export function graphiqlRoutes({ query, variables }: GraphiqlOptions): (app: FastifyInstance) => void {
  const page = ruruHTML({
    staticPath: STATIC_PATH,
    endpoint: '/graphql',
    // ruru takes these settings' types from GraphiQL's own package, which it bundles and does not install.
    clientConfig: {
      initialQuery: query,
      initialVariables: variables,
      isHeadersEditorEnabled: true,
      // A token that was typed in stays in the tab: it is not written to the browser's storage unasked.
      showPersistHeadersSettings: true,
    } as RuruClientConfig,
    htmlParts: { titleTag: HEAD },
  });
  return (app) => {
    app.get('/', (_request, reply) => {
      const nonce = randomBytes(16).toString('base64');
      reply.headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': contentSecurityPolicy(nonce),
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
      return reply.send(page.replaceAll('<script', `<script nonce="${nonce}"`));
    });
    app.get(`${STATIC_PATH}*`, async (request, reply) => {
      const [urlPath = ''] = request.url.split('?', 1);
      const acceptEncoding = request.headers['accept-encoding'];
      const file = await getStaticFile({ staticPath: STATIC_PATH, urlPath, acceptEncoding, disallowDevAssets: true });
      if (!file) return reply.code(404).send({ errors: [{ message: '没有这个文件 (no such file)' }] });
      if (request.headers['if-none-match'] === file.headers['etag']) return reply.code(304).send();
      reply.headers({ ...file.headers, 'cache-control': 'public, max-age=3600', 'x-content-type-options': 'nosniff' });
      return reply.send(file.content);
    });
  };
}
