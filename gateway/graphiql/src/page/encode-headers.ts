/**
 * Headers as a browser can send them: it allows no characters beyond Latin-1 in a value, so a value with some, such as a
 * purpose in Chinese, is percent-encoded. The server decodes `x-purpose` accordingly.
 */
export function encodeHeaders(headers: HeadersInit | undefined): Record<string, string> {
  const entries = Array.isArray(headers) || headers instanceof Headers ? [...headers] : Object.entries(headers ?? {});
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      /^[\x20-\x7e]*$/u.test(value) ? value : encodeURIComponent(value.toWellFormed()),
    ]),
  );
}
