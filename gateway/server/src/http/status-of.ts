import type { GraphQLFormattedError } from 'graphql';
import { errorKind } from '@queqiao/subgraph/errors';

/** The status and headers that correspond to an error. */
export interface ResponseHead {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
}

const NO_HEADERS: ReadonlyMap<string, string> = new Map();
export const OK: ResponseHead = { status: 200, headers: NO_HEADERS };

/** How HTTP says that a request was refused with an error: with the status that the
 * registry has for its code (400 for a code that it does not have), and when to try again where the error says so. */
export function headOf({ extensions = {} }: Pick<GraphQLFormattedError, 'extensions'>): ResponseHead {
  const { code, retryAfter } = extensions;
  const status = errorKind(code)?.status ?? 400;
  const headers = new Map<string, string>();
  // https://www.rfc-editor.org/rfc/rfc6750#section-3
  if (status === 401) headers.set('www-authenticate', 'Bearer');
  if (typeof retryAfter === 'number') headers.set('retry-after', String(Math.ceil(retryAfter)));
  return headers.size > 0 ? { status, headers } : { status, headers: NO_HEADERS };
}
