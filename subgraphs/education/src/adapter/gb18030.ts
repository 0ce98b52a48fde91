/** One line of a GB18030 text, without its line end. */
export interface DecodedLine {
  /** Counted from 1. */
  readonly number: number;
  /** Undecodable characters are U+FFFD. */
  readonly text: string;
  /** Whether its bytes are valid GB18030. */
  readonly decodable: boolean;
}

const LINE_FEED = 0x0a;

// Fatal, so that an invalid byte is detected rather than decoded as some other character.
const strict = new TextDecoder('gb18030', { fatal: true });
const lenient = new TextDecoder('gb18030');

function decoded(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}

function* decodedApart(bytes: Uint8Array): Generator<DecodedLine> {
  let begin = 0;
  for (let number = 1; begin < bytes.length; number++) {
    const feed = bytes.indexOf(LINE_FEED, begin);
    const end = feed < 0 ? bytes.length : feed;
    const part = bytes.subarray(begin, end);
    const text = decoded(part);
    yield { number, text: withoutReturn(text ?? lenient.decode(part)), decodable: text !== null };
    begin = end + 1;
  }
}

/**
 * The lines of a GB18030 text. If the whole is not valid, each line is decoded separately, so that an invalid byte affects
 * only its own line. No multi-byte character contains a line feed (GB 18030-2022, trail bytes begin at 0x30), so lines can
 * be split before decoding.
 */
export function* gb18030Lines(bytes: Uint8Array): Generator<DecodedLine> {
  const whole = decoded(bytes);
  if (whole === null) {
    yield* decodedApart(bytes);
    return;
  }
  for (let begin = 0, number = 1; begin < whole.length; number++) {
    const feed = whole.indexOf('\n', begin);
    const end = feed < 0 ? whole.length : feed;
    yield { number, text: withoutReturn(whole.slice(begin, end)), decodable: true };
    begin = end + 1;
  }
}
