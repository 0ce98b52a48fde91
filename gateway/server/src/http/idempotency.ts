import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { configure } from 'safe-stable-stringify';
import { badInput } from '@queqiao/subgraph/errors';
import { isIdempotencyKey, type Idempotency } from '@queqiao/subgraph/request';

const stringify = configure({ deterministic: true });

/**
 * The key under which a request sends a mutation, with a digest of its body; null without one. Throws BAD_USER_INPUT for a
 * header that is no key.
 */
export function idempotencyOf({ headers, body }: Pick<FastifyRequest, 'headers' | 'body'>): Idempotency | null {
  const key = headers['idempotency-key'];
  if (key === undefined || body === undefined || body === null) return null;
  if (typeof key !== 'string' || !isIdempotencyKey(key)) {
    throw badInput(
      'Idempotency-Key 应为 1 至 255 个可见 ASCII 字符 (Idempotency-Key has 1 to 255 visible ASCII characters)',
    );
  }
  return {
    key,
    input: createHash('sha256')
      .update(stringify(body) ?? '')
      .digest('hex'),
  };
}
