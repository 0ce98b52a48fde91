import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { DigestTree, type DigestRecord } from './digest-tree.ts';

const sha = (...parts: readonly (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const records: readonly DigestRecord[] = Array.from({ length: 40 }, (_, n) => ({
  system: n % 2 === 0 ? 'zhijiao' : 'qinyun',
  id: `记录-${n}-𠮷`,
  version: n + 1,
}));

/** As the schema describes it, in the plainest way. */
function expected(all: readonly DigestRecord[], depth: number, prefix = ''): Buffer {
  if (prefix.length < depth) return sha(expected(all, depth, `${prefix}0`), expected(all, depth, `${prefix}1`));
  const lines = all.flatMap(({ system, id, version }) => {
    const bits = Array.from(sha(`${system}\0${id}`), (byte) => byte.toString(2).padStart(8, '0')).join('');
    return bits.startsWith(prefix) ? [Buffer.from(`${system}\0${id}\0${version}\n`)] : [];
  });
  return sha(...lines.toSorted((one, other) => Buffer.compare(one, other)));
}

test.each([0, 1, 4, 9])('is the tree that the schema describes, at depth %d', async (depth) => {
  const tree = await DigestTree.of(records, depth);
  expect(tree.hash('')).toBe(expected(records, depth).toString('hex'));
  expect(tree.count('')).toBe(40);
  if (depth > 0) expect(tree.hash('1')).toBe(expected(records, depth, '1').toString('hex'));
});

test('is the hash of nothing at every leaf without records, and has members in leaves only', async () => {
  const empty = await DigestTree.of([], 0);
  expect(empty.hash('')).toBe(sha().toString('hex'));
  const tree = await DigestTree.of(records, 2);
  expect(tree.members('0')).toEqual([]);
  const leaves = ['00', '01', '10', '11'].flatMap((prefix) => tree.members(prefix));
  expect(new Set(leaves)).toEqual(new Set(records));
});

test('differs in the leaf of what differs, and nowhere else', async () => {
  const [first, ...rest] = records;
  const one = await DigestTree.of(records, 6);
  const other = await DigestTree.of([{ ...first!, version: 99 }, ...rest], 6);
  const leaves = Array.from({ length: 64 }, (_, n) => n.toString(2).padStart(6, '0'));
  const differing = leaves.filter((leaf) => one.hash(leaf) !== other.hash(leaf));
  expect(differing).toHaveLength(1);
  expect(other.members(differing[0]!)).toContainEqual({ ...first!, version: 99 });
});
