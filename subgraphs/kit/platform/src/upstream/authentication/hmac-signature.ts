import { createHash, createHmac, randomUUID } from 'node:crypto';
import type { AuthenticationScheme } from '../types.ts';
import { credential } from './credential.ts';

export interface HmacSignatureOptions {
  /** Names of the credentials. */
  readonly key: string;
  readonly secret: string;
  /** Names of the headers. */
  readonly headers: {
    readonly key: string;
    readonly timestamp: string;
    readonly nonce: string;
    readonly sign: string;
  };
}

/**
 * Signs each request with HMAC-SHA256, in lower-case hex, over
 * `METHOD\nPATH\nQUERY\nTIMESTAMP\nNONCE\nSHA256HEX(body)`: the whole path as sent, the query with sorted names, the time in
 * epoch milliseconds, and a new nonce for each attempt.
 */
export function hmacSignature(options: HmacSignatureOptions): AuthenticationScheme {
  return ({ installation, clock }) => {
    const key = credential(installation, options.key);
    const secret = credential(installation, options.secret);
    return {
      async headers(request) {
        const timestamp = String(clock());
        const nonce = randomUUID();
        const bodyHash = createHash('sha256').update(request.body).digest('hex');
        const canonical = [request.method, request.path, request.query, timestamp, nonce, bodyHash].join('\n');
        return {
          [options.headers.key]: key,
          [options.headers.timestamp]: timestamp,
          [options.headers.nonce]: nonce,
          [options.headers.sign]: createHmac('sha256', secret).update(canonical).digest('hex'),
        };
      },
    };
  };
}
