import type { FastifyCorsOptions } from '@fastify/cors';

/**
 * Allows requests from any origin with any headers. That is safe because nothing that a browser adds by itself is used:
 * there are no cookies, and a token is in a header that the page must set. Clients add various headers of their own (trace
 * context, client names and versions), so a list of allowed headers would be incomplete.
 */
export const ANY_ORIGIN: FastifyCorsOptions = {
  origin: '*',
  methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
  exposedHeaders: ['x-request-id', 'retry-after', 'www-authenticate', 'etag', 'content-disposition'],
  maxAge: 7200,
  // An OPTIONS request that is not a preflight gets the same headers.
  strictPreflight: false,
};
