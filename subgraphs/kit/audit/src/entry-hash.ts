import { hash } from 'node:crypto';
import { configure } from 'safe-stable-stringify';
import type { JsonValue } from '@queqiao/records';
import type { AuditEntry } from './audit-entry.ts';

const stringify = configure({ deterministic: true, strict: true });

/** JSON with sorted keys: equal values give equal text. Throws for values that are not JSON: a bigint, NaN, a cycle. */
export function canonicalJson(value: JsonValue): string {
  return stringify(value) ?? 'null';
}

/**
 * The hash that chains an entry to the one before: SHA-256 over the canonical JSON of its fields and of `previous`, the hash
 * of the entry before in hexadecimal digits (null for the first).
 */
export function entryHash(entry: Omit<AuditEntry, 'hash'>, previous: Uint8Array | null): Buffer {
  const { seq, at, actor, action, subject, purpose, detail } = entry;
  const before = previous === null ? null : Buffer.from(previous).toString('hex');
  const text = canonicalJson({ seq, at, actor, action, subject, purpose, detail, previous: before });
  return hash('sha256', text, 'buffer');
}
