import { RECORD_TYPES, type JsonValue, type RecordTypeName } from '@queqiao/records';

const MASK = '***';
/** What platforms call the part of a row that holds a person's name and phone, besides our own names for them. */
const CONTACT = new Set(['contact', 'contactName', 'contactPhone', 'contact_name', 'contact_phone']);

function isObject(value: JsonValue): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A row as its platform told it, with names and phones of persons masked: whoever mends it does not need them. */
export function maskPersonal(type: string, raw: JsonValue): JsonValue {
  if (!isObject(raw)) return raw;
  const personal = RECORD_TYPES[type as RecordTypeName]?.personal;
  const names = new Set([...CONTACT, ...Object.keys(personal?.shape ?? {})]);
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name, names.has(name) && value !== null ? MASK : value]),
  );
}
