import type { JsonValue } from '@queqiao/records';
import { ContractBreach } from '../upstream/fault.ts';

/** The deepest nesting of objects and lists; no contract has more than six levels. */
const DEEPEST = 32;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Whether a JSON text is nested deeper than `DEEPEST`. Checked before parsing: parsing a megabyte of `[` takes seconds, and
 * the result overflows the stack of any recursive function, `JSON.stringify` included. All brackets and quotes are ASCII,
 * so the UTF-8 bytes can be scanned.
 */
function isTooDeep(bytes: Uint8Array): boolean {
  const { length } = bytes;
  let depth = 0;
  for (let at = 0; at < length; at++) {
    switch (bytes[at]) {
      case QUOTE:
        for (at++; at < length && bytes[at] !== QUOTE; at++) if (bytes[at] === BACKSLASH) at++;
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        if (++depth > DEEPEST) return true;
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        depth--;
        break;
      default:
    }
  }
  return false;
}

function parsed(body: Uint8Array): JsonValue | undefined {
  try {
    const value: JsonValue = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return value;
  } catch {
    // The engine's message quotes the text around the fault, which may be personal data, so it is dropped.
    return undefined;
  }
}

/**
 * The body as JSON. Throws ContractBreach (UPSTREAM_CONTRACT for the client), which quotes nothing of it, when it is not
 * JSON in UTF-8 or nested deeper than 32 levels.
 */
export function readJson(body: Uint8Array): JsonValue {
  if (isTooDeep(body)) throw new ContractBreach(`the body has more than ${DEEPEST} levels`);
  const value = parsed(body);
  if (value === undefined) throw new ContractBreach('the body is not JSON in UTF-8');
  return value;
}
