import type { FastifyCorsOptions } from '@fastify/cors';

/**
 * Pages of any origin may ask, with any header. That is safe because nothing counts that a browser adds by itself: there
 * are no cookies, and a token is in a header that the page must have been given. Clients add headers of their own (trace
 * context, names and versions of clients), which nobody can list beforehand.
 */
export const ANY_ORIGIN: FastifyCorsOptions = {
  origin: '*',
  methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
  exposedHeaders: ['x-request-id', 'retry-after', 'www-authenticate', 'etag', 'content-disposition'],
  maxAge: 7200,
  // An OPTIONS request that is no preflight is told the same.
  strictPreflight: false,
};
