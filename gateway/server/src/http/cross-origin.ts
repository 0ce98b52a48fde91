import fastifyCors, { type FastifyCorsOptions } from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/**
 * Allows requests from any origin with any headers. That is safe because nothing that a browser adds by itself is used:
 * there are no cookies, and a token is in a header that the page must set. Clients add various headers of their own (trace
 * context, client names and versions), so a list of allowed headers would be incomplete.
 */
const ANY_ORIGIN: FastifyCorsOptions = {
  origin: '*',
  methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
  exposedHeaders: ['x-request-id', 'retry-after', 'www-authenticate', 'etag', 'content-disposition'],
  maxAge: 7200,
  // An OPTIONS request that is not a preflight gets the same headers.
  strictPreflight: false,
};

/**
 * Opens the routes that are added to this instance afterwards to pages of any origin. The plugin's own route would answer
 * the preflight of every address of the server instead, also of those that only this origin may use.
 */
export async function openToAnyOrigin(open: FastifyInstance): Promise<void> {
  const opened = new Set<string>();
  open.addHook('onRoute', (route) => {
    if (route.method === 'OPTIONS') {
      if (route.url === '*') route.config = Object.assign({}, route.config, { cors: false });
    } else if (!opened.has(route.url)) {
      opened.add(route.url);
      open.options(route.url, (_request, reply) => reply.send());
    }
  });
  await open.register(fastifyCors, ANY_ORIGIN);
}
