import type { JsonValue } from '@queqiao/records';
import { ContractBreach } from '../upstream/fault.ts';

/** Objects and lists inside each other at most; no contract has more than six. */
const DEEPEST = 32;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Whether a JSON text goes deeper than `DEEPEST`. Looked at before it is parsed: parsing a megabyte of `[` takes seconds,
 * and what comes out overflows the stack of whoever walks through it, `JSON.stringify` first. All marks are ASCII, so the
 * bytes of UTF-8 tell them.
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
    // The engine's message quotes the text around the fault, which may be personal: it goes nowhere.
    return undefined;
  }
}

/**
 * The body as JSON. Throws ContractBreach (UPSTREAM_CONTRACT for the client), which quotes nothing of it, when it is no
 * JSON in UTF-8 or has more than 32 objects and lists inside each other.
 */
export function readJson(body: Uint8Array): JsonValue {
  if (isTooDeep(body)) throw new ContractBreach(`the body has more than ${DEEPEST} levels`);
  const value = parsed(body);
  if (value === undefined) throw new ContractBreach('the body is not JSON in UTF-8');
  return value;
}
