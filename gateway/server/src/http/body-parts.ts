const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Objects, lists and what is in them, in all. */
const MOST_PARTS = 32_768;
/** Objects and lists inside each other. Variables may have 50 levels, and stand in an object of the body. */
const DEEPEST = 64;

/**
 * Whether a JSON text has too many parts, or too many inside each other, to be parsed: a megabyte of names or of brackets
 * takes a JSON parser thirty times as long as a megabyte of text. All marks are ASCII, so the bytes of UTF-8 say where they
 * are. A text that is no JSON may be counted wrongly: the parser refuses it.
 */
export function hasTooManyParts(json: Uint8Array): boolean {
  const { length } = json;
  let parts = 0;
  let depth = 0;
  for (let at = 0; at < length; at += 1) {
    switch (json[at]) {
      case QUOTE:
        for (at += 1; at < length && json[at] !== QUOTE; at += 1) if (json[at] === BACKSLASH) at += 1;
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        depth += 1;
        parts += 1;
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        depth -= 1;
        break;
      case COMMA:
        parts += 1;
        break;
      default:
    }
    if (parts > MOST_PARTS || depth > DEEPEST) return true;
  }
  return false;
}
