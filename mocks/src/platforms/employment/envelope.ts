import { jsonAnswer } from '../answer.ts';
import type { RefusalStyle } from '../platform.ts';
import type { RefusalKind } from '../refusal.ts';

const REFUSED: Record<RefusalKind, number> = {
  'bad-argument': 400,
  'unknown-call': 404,
  'wrong-method': 405,
  'not-found': 404,
  gone: 404,
};

/** A response of this family: always HTTP 200, the outcome is in the envelope. */
function envelope(code: number, msg: string, data: unknown = null): Response {
  return jsonAnswer({ code, msg, data }, {}, 'application/json;charset=UTF-8');
}

export function success(data: unknown): Response {
  return envelope(200, 'ok', data);
}

export function unauthorized(): Response {
  return envelope(401, '未授权或令牌已失效');
}

export const envelopeStyle: RefusalStyle = {
  refused: ({ kind, message }) => envelope(REFUSED[kind], message),
  failed: () => envelope(500, '系统繁忙，请稍后再试'),
  throttled: (retryAfter) => envelope(429, '访问过于频繁', { retryAfter }),
};
