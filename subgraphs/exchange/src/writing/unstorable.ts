import type { CanonicalRecord } from './received-record.ts';

const LONGEST_ID = 512;
// What PostgreSQL's text and jsonb cannot hold, as JSON writes it: U+0000 and halves of surrogate pairs.
const UNSTORABLE = /\\u(?:0000|d[89a-f][0-9a-f]{2})/;
const ESCAPED_BACKSLASH = /\\\\/g;
// oxlint-disable-next-line no-control-regex -- exactly these are searched for
const CONTROL = /[\u0000-\u001F\u007F]/;

function holdsUnstorable(json: string): boolean {
  // Escapes of this kind are rare, and searching for them is all that most records need.
  return json.includes('\\u') && UNSTORABLE.test(json) && UNSTORABLE.test(json.replaceAll(ESCAPED_BACKSLASH, ''));
}

/**
 * Why a record cannot be stored, in words for whoever reads the quarantine; null when it can. Adapters check what
 * their platforms send, so this is rare: it keeps one such row from holding up all others of its batch.
 */
export function unstorable({ record: { id, region }, attributes, personal }: CanonicalRecord): string | null {
  if (id === '' || id.length > LONGEST_ID) {
    return `记录号应为 1 至 ${LONGEST_ID} 个字符,实为 ${id.length} 个 (an id has 1 to ${LONGEST_ID} characters)`;
  }
  if (CONTROL.test(id) || CONTROL.test(region)) {
    return '记录号或地区含控制字符 (control characters in the id or region)';
  }
  if (holdsUnstorable(attributes) || (personal !== null && holdsUnstorable(personal))) {
    return '含有无法保存的字符(U+0000 或不成对的代理字符)(U+0000 or half of a surrogate pair in a value)';
  }
  return null;
}
