/**
 * The text of an `x-purpose` header: percent-encoded, as browsers require (they send only Latin-1 characters), or UTF-8
 * bytes, which Node decodes as Latin-1. Null when it is empty.
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
