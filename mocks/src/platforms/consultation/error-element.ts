import type { RefusalStyle } from '../platform.ts';
import type { RefusalKind } from '../refusal.ts';
import { xml } from './xml.ts';

const REFUSED: Record<RefusalKind, { readonly status: number; readonly code: string }> = {
  'bad-argument': { status: 400, code: 'BAD_ARGUMENT' },
  'unknown-call': { status: 404, code: 'NOT_FOUND' },
  'wrong-method': { status: 405, code: 'METHOD_NOT_ALLOWED' },
  'not-found': { status: 404, code: 'NOT_FOUND' },
  gone: { status: 410, code: 'WITHDRAWN' },
};

/** An error of this family: the status and `<error code="…">text</error>`. */
export function errorElement(
  status: number,
  code: string,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return xml({ error: { '@code': code, '#text': text } }, { status, headers });
}

export const errorElementStyle: RefusalStyle = {
  refused: ({ kind, message }) => errorElement(REFUSED[kind].status, REFUSED[kind].code, message),
  failed: (status) => errorElement(status, 'INTERNAL', '系统内部错误'),
  throttled: (retryAfter) => errorElement(429, 'TOO_FREQUENT', '访问过于频繁', { 'retry-after': String(retryAfter) }),
};
