/**
 * The purpose that an `x-purpose` header gives, in people's words: percent-encoded, as browsers must (they send no other
 * characters than Latin ones), or the bytes of UTF-8, which Node reads as Latin-1. Null when it says nothing.
 */
export function purposeOf(header: string | readonly string[] | undefined): string | null {
  if (typeof header !== 'string') return null;
  return wordsOf(header).trim() || null;
}

function wordsOf(value: string): string {
  if (/%[0-9a-f]{2}/iu.test(value)) {
    try {
      return decodeURIComponent(value);
    } catch {
      return value;
    }
  }
  const decoded = Buffer.from(value, 'latin1').toString('utf8');
  return decoded.includes('\uFFFD') ? value : decoded;
}
