import type { FaultRequest } from './fault.ts';

/** Nested deeper than any answer. */
const DEEP = `${'{"data":'.repeat(5000)}1${'}'.repeat(5000)}`;
/** Of a body that is small on the way: 64 MB of blanks. */
const UNFOLDED_BYTES = 64 * 1024 * 1024;

/** How likely each of these strikes a request: so that most requests meet one, and some come through. */
const PROBABILITY = 0.08;

/**
 * Everything that a platform can do wrong at once, beside each other: bytes that never end or unfold to more, bodies of
 * another kind, pauses without bound, lists without end, rows that cannot be read.
 */
export function hostileScenario(system: string): readonly FaultRequest[] {
  const struck = { system, probability: PROBABILITY };
  return [
    { kind: 'reset', ...struck },
    { kind: 'drip', ...struck, bytes: 1, everyMs: 50 },
    { kind: 'endless-body', ...struck },
    { kind: 'endless-headers', ...struck },
    { kind: 'compressed', ...struck, bytes: UNFOLDED_BYTES },
    { kind: 'compressed', ...struck, coding: 'br', bytes: UNFOLDED_BYTES },
    {
      kind: 'headers',
      ...struck,
      headers: { 'content-type': 'text/html; charset=utf-7', 'content-encoding': 'snappy' },
    },
    { kind: 'replaced-body', ...struck, text: DEEP },
    {
      kind: 'replaced-body',
      ...struck,
      text: '{"code":200,"data":{"__proto__":{"polluted":true}},"__proto__":{"polluted":true}}',
    },
    { kind: 'replaced-body', ...struck, text: '<html><body>200 OK</body></html>' },
    { kind: 'replaced-body', ...struck, text: '', status: 204 },
    { kind: 'replaced-body', ...struck, base64: Buffer.from([0xff, 0xfe, 0x00, 0x7b]).toString('base64') },
    { kind: 'error', ...struck, status: 502, proxy: true },
    { kind: 'throttled', ...struck, retryAfter: '99999999999' },
    { kind: 'throttled', ...struck, retryAfter: '45.5' },
    { kind: 'duplicate-row', ...struck },
    { kind: 'missing-field', ...struck },
    { kind: 'mistyped-field', ...struck },
    { kind: 'unknown-field', ...struck },
    { kind: 'wrong-check-character', ...struck },
    { kind: 'endless-list', ...struck },
    { kind: 'empty-list', ...struck },
  ];
}
