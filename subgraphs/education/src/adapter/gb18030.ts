/** A line whose bytes are no GB18030. */
interface UndecodableLine {
  /** Counted from 1, the header included. */
  readonly line: number;
  /** The line with what cannot be read replaced by U+FFFD. */
  readonly legible: string;
}

export interface DecodedLines {
  /** The file without its undecodable lines. */
  readonly text: string;
  readonly undecodable: readonly UndecodableLine[];
}

const LINE_FEED = 0x0a;

// Fatal, so that a broken byte is found rather than read as some other character.
const strict = new TextDecoder('gb18030', { fatal: true });
const lenient = new TextDecoder('gb18030');

function decoded(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Decodes a GB18030 text line by line, so that a broken byte costs its own line and no other. No character of several
 * bytes holds a line feed (GB 18030-2022, trail bytes begin at 0x30), so lines can be told apart before decoding.
 */
export function decodeGb18030(bytes: Uint8Array): DecodedLines {
  const whole = decoded(bytes);
  if (whole !== null) return { text: whole, undecodable: [] };
  const good: string[] = [];
  const undecodable: UndecodableLine[] = [];
  let begin = 0;
  for (let line = 1; begin < bytes.length; line += 1) {
    const feed = bytes.indexOf(LINE_FEED, begin);
    const end = feed < 0 ? bytes.length : feed + 1;
    const part = bytes.subarray(begin, end);
    const text = decoded(part);
    if (text === null) undecodable.push({ line, legible: lenient.decode(part).trimEnd() });
    else good.push(text);
    begin = end;
  }
  return { text: good.join(''), undecodable };
}
