import type { GraphQLFormattedError } from 'graphql';
import { ErrorCode } from '@queqiao/subgraph/errors';

/** HTTP statuses of requests that are refused with these codes; of any other code, 400. */
const STATUS: Readonly<Record<string, number>> = {
  [ErrorCode.UNAUTHENTICATED]: 401,
  [ErrorCode.FORBIDDEN]: 403,
  [ErrorCode.NOT_FOUND]: 404,
  [ErrorCode.CONFLICT]: 409,
  [ErrorCode.RATE_LIMITED]: 429,
  [ErrorCode.INTERNAL_SERVER_ERROR]: 500,
  [ErrorCode.IDENTITY_UNAVAILABLE]: 503,
  [ErrorCode.SUBGRAPH_UNAVAILABLE]: 503,
  [ErrorCode.AUDIT_UNAVAILABLE]: 503,
};

/** The status line and the headers that say the same as an error. */
export interface ResponseHead {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
}

const NO_HEADERS: ReadonlyMap<string, string> = new Map();
export const OK: ResponseHead = { status: 200, headers: NO_HEADERS };

/** How HTTP says that a request was refused with an error: by its code, and when to try again where it tells. */
export function headOf({ extensions = {} }: Pick<GraphQLFormattedError, 'extensions'>): ResponseHead {
  const { code, retryAfter } = extensions;
  const status = (typeof code === 'string' ? STATUS[code] : undefined) ?? 400;
  const headers = new Map<string, string>();
  // https://www.rfc-editor.org/rfc/rfc6750#section-3
  if (status === 401) headers.set('www-authenticate', 'Bearer');
  if (typeof retryAfter === 'number') headers.set('retry-after', String(Math.ceil(retryAfter)));
  return headers.size > 0 ? { status, headers } : { status, headers: NO_HEADERS };
}
