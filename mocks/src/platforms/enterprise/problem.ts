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

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  405: 'Method Not Allowed',
  410: 'Gone',
  429: 'Too Many Requests',
};

/** An error of this family: a problem document (RFC 9457) with the member `code`. */
export function problem(
  status: number,
  code: string,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const title = TITLES[status] ?? 'Internal Server Error';
  const document = { type: 'about:blank', title, status, detail, code };
  return jsonAnswer(document, { status, headers }, 'application/problem+json');
}

export const problemStyle: RefusalStyle = {
  refused: ({ kind, message }) => problem(REFUSED[kind].status, REFUSED[kind].code, message),
  failed: (status) => problem(status, 'INTERNAL', '服务内部错误'),
  throttled: (retryAfter) => problem(429, 'TOO_FREQUENT', '请求过于频繁', { 'retry-after': String(retryAfter) }),
};
