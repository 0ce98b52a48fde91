import { constants } from 'node:zlib';
import type { FastifyCompressOptions } from '@fastify/compress';

/**
 * Answers of a kilobyte and more are compressed for clients that accept it, in the way that they prefer; of equal ones in
 * the cheapest. Request bodies come as they are: a compressed one could be of any size.
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
