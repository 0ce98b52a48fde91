import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { digestOf, sumOfLanes } from './digest.ts';

const GIVEN = {
  indicator: 'd/i',
  mappingVersion: 1,
  value: 2,
  year: 2025,
  coverage: { expected: 3, reported: 2 },
  target: { lower: 10, upper: null, dueOn: '2026-12-31', baseline: null },
  inputs: { records: 1, sum: '0' },
};

test('adds the quarters of hashes up, whatever the order and however large', () => {
  expect(sumOfLanes(['-1', '18446744073709551616', '9223372036854775808', '0'])).toBe(
    'ffffffffffffffff000000000000000080000000000000000000000000000000',
  );
  expect(sumOfLanes(null)).toBe('0'.repeat(64));
});

test('is what anybody can compute from the evidence', () => {
  const versions = [
    { key: 'shanqitong\u001fCultivation\u001f1\u001f2', content: 'ab'.repeat(32) },
    { key: 'shanqitong\u001fCultivation\u001f2\u001f1', content: 'cd'.repeat(32) },
  ];
  const lanes = [0n, 0n, 0n, 0n];
  for (const { key, content } of versions) {
    const hex = hash('sha256', Buffer.concat([Buffer.from(key), Buffer.from(content, 'hex')]));
    for (const quarter of [0, 1, 2, 3]) lanes[quarter]! += BigInt(`0x${hex.slice(quarter * 16, quarter * 16 + 16)}`);
  }
  const inputs = { records: 2, sum: sumOfLanes(lanes.map(String)) };
  expect(digestOf({ ...GIVEN, inputs })).toBe(
    hash(
      'sha256',
      `{"coverage":{"expected":3,"reported":2},"indicator":"d/i","inputs":{"records":2,"sum":"${inputs.sum}"},"mappingVersion":1,"target":{"baseline":null,"dueOn":"2026-12-31","lower":10,"upper":null},"value":2,"year":2025}`,
    ),
  );
});

test('differs when mapping version, value, year, coverage, target or inputs differ', () => {
  const given = GIVEN;
  const digests = [
    given,
    { ...given, mappingVersion: 2 },
    { ...given, value: 3 },
    { ...given, inputs: { records: 1, sum: '1' } },
    { ...given, inputs: null },
    { ...given, year: 2024 },
    { ...given, coverage: { expected: 3, reported: 3 } },
    { ...given, target: { ...given.target, lower: 9 } },
  ].map(digestOf);
  expect(new Set(digests).size).toBe(digests.length);
});
