import type { SignableRequest, UpstreamCall } from './types.ts';

/** A call as an HTTP request, before it is signed. */
export interface WireRequest extends SignableRequest {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
}

const EMPTY = new Uint8Array();

function queryOf(call: UpstreamCall<unknown>): string {
  return (
    Object.entries(call.query ?? {})
      .filter((entry): entry is [string, string | number | boolean] => entry[1] !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      // Half of a surrogate pair cannot be encoded, and no platform has such a value.
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value).toWellFormed())}`)
      .join('&')
  );
}

/** Writes a call as a request: query sorted by name, body as JSON. */
export function wireRequest(base: URL, call: UpstreamCall<unknown>): WireRequest {
  const body = call.json === undefined ? EMPTY : new TextEncoder().encode(JSON.stringify(call.json));
  return {
    method: call.method,
    path: `${base.pathname.replace(/\/$/, '')}${call.path}`,
    query: queryOf(call),
    body,
    headers: {
      accept: call.accept ?? 'application/json',
      ...(call.json !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
    },
  };
}

/** The key of a call: calls with equal keys can share one answer. */
export function callKey(call: UpstreamCall<unknown>): string {
  return JSON.stringify([call.name, call.method, call.path, queryOf(call), call.json ?? null]);
}
