import { jsonAnswer } from '../answer.ts';
import type { RefusalStyle } from '../platform.ts';
import type { RefusalKind } from '../refusal.ts';

const REFUSED: Record<RefusalKind, { readonly status: number; readonly code: string }> = {
  'bad-argument': { status: 400, code: 'BAD_ARGUMENT' },
  'unknown-call': { status: 404, code: 'NOT_FOUND' },
  'wrong-method': { status: 405, code: 'METHOD_NOT_ALLOWED' },
  'not-found': { status: 404, code: 'NOT_FOUND' },
  gone: { status: 410, code: 'GONE' },
};

/** An error of this family: the status and `{"error":{"code","message"}}`. */
export function jsonError(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return jsonAnswer({ error: { code, message } }, { status, headers });
}

export const jsonErrorStyle: RefusalStyle = {
  refused: ({ kind, message }) => jsonError(REFUSED[kind].status, REFUSED[kind].code, message),
  failed: (status) => jsonError(status, 'INTERNAL', '系统内部错误'),
  throttled: (retryAfter) => jsonError(429, 'TOO_FREQUENT', '访问过于频繁', { 'retry-after': String(retryAfter) }),
};
