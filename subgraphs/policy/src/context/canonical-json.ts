import { configure } from 'safe-stable-stringify';

const stringify = configure({ deterministic: true, bigint: false, circularValue: TypeError });

/** JSON with sorted keys: equal values give equal text, and what a record's content hash is made of. */
export function canonicalJson(value: unknown): string {
  return stringify(value) ?? 'null';
}
