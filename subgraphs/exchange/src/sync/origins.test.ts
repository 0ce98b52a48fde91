import { expect, test } from 'vitest';
import { packOrigins, unpackOrigins } from './origin-ranges.ts';
import { OriginSet } from './origin-set.ts';

test('holds what was added, each once, however large', () => {
  const set = new OriginSet();
  for (const origin of [1, 8, 8, 9_000_001]) set.add(origin);
  expect([set.size, set.has(1), set.has(8), set.has(9_000_001), set.has(2), set.has(90_000_000)]).toEqual([
    3,
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('counts bits as the store does', () => {
  const set = new OriginSet();
  set.add(3);
  set.add(8);
  expect([...set.toBytes().subarray(0, 2)]).toEqual([0b1000, 0b1]);
});

test.each([
  ['none', [], 0],
  ['neighbours', [4, 5, 6], 16],
  ['several, in their order, one twice', [9, 2 ** 40, 2, 3, 9, 1], 80],
])('packs and unpacks origins: %s', (_, origins, bytes) => {
  const packed = packOrigins(origins);
  expect(packed.byteLength).toBe(bytes);
  expect([...unpackOrigins(packed)]).toEqual(origins);
});
