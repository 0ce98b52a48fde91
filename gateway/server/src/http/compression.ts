import { constants } from 'node:zlib';
import type { FastifyCompressOptions } from '@fastify/compress';

/**
 * Compresses answers of a kilobyte and more in the encoding that the client prefers, the cheapest of equal ones. Compressed
 * request bodies are not accepted, because they could have any size.
 */
export const COMPRESSION: FastifyCompressOptions = {
  encodings: ['zstd', 'br', 'gzip'],
  threshold: 1024,
  brotliOptions: {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: 4,
    },
  },
  globalDecompression: false,
};
