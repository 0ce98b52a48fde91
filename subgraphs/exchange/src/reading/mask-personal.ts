import { RECORD_TYPES } from '@queqiao/families';
import { MASK, maskedText, type JsonValue } from '@queqiao/records';

/** What platforms call the parts of a row that hold a person's name and phone, besides our own names for them. */
const CONTACT = /contact|phone|mobile|telephone|^tel$|e-?mail|id_?card|联系|电话|手机|邮箱|身份证/i;

function maskedValue(value: JsonValue, isPersonal: (name: string) => boolean): JsonValue {
  if (typeof value === 'string') return maskedText(value);
  if (typeof value === 'number') {
    const text = maskedText(String(value));
    return text === String(value) ? value : text;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: JsonValue) => maskedValue(item, isPersonal));
  const fields = Object.entries<JsonValue>(value as Record<string, JsonValue>);
  return Object.fromEntries(
    fields.map(([name, field]) => [name, field !== null && isPersonal(name) ? MASK : maskedValue(field, isPersonal)]),
  );
}

/**
 * A row as its platform sent it, with names and phones of persons masked wherever they stand in it: whoever mends it does
 * not need them.
 */
export function maskPersonal(type: string, raw: JsonValue): JsonValue {
  const own = new Set(Object.keys(RECORD_TYPES.get(type)?.personal?.shape ?? {}));
  return maskedValue(raw, (name) => own.has(name) || CONTACT.test(name));
}
