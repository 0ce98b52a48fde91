import { createHmac, hash } from 'node:crypto';

/** The parts of a request that a signature covers. */
export interface SignedRequest {
  readonly method: string;
  /** The whole path as sent, base path included. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly timestamp: string;
  readonly nonce: string;
  readonly body: Uint8Array;
}

/** Names sorted, each name and value percent-encoded (RFC 3986). */
export function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .map(([name, value]) => `${percentEncoded(name)}=${percentEncoded(value)}`)
    .toSorted()
    .join('&');
}

/** Lower-case hex HMAC-SHA256 over METHOD, PATH, QUERY, TIMESTAMP, NONCE and the body's hash, one a line. */
export function signature({ method, path, query, timestamp, nonce, body }: SignedRequest, secret: string): string {
  const text = [method, path, canonicalQuery(query), timestamp, nonce, hash('sha256', body)].join('\n');
  return createHmac('sha256', secret).update(text).digest('hex');
}

/** encodeURIComponent leaves five characters that RFC 3986 reserves. */
function percentEncoded(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
