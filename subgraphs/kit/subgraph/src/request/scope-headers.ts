import type { RequestScope } from './request-scope.ts';
import { BUDGET_HEADER, encodeScope, subgraphKey } from './wire.ts';

type Headers = Readonly<Record<string, string>>;

/**
 * The headers that carry an operation's scope to subgraphs on other servers. The caller is signed once for an operation;
 * the remaining time is updated for each request.
 */
export function scopeHeaders(secret: string): (scope: RequestScope) => Promise<Headers> {
  const key = subgraphKey(secret);
  const signed = new WeakMap<RequestScope, Promise<Headers>>();
  return async (scope) => {
    let headers = signed.get(scope);
    if (!headers) signed.set(scope, (headers = encodeScope(scope, key)));
    return { ...(await headers), [BUDGET_HEADER]: String(Math.floor(scope.deadline.remainingMs)) };
  };
}
