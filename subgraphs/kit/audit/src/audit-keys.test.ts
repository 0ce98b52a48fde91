import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AuditKeys, storedAuditKey } from './index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queqiao-audit-'));
});
afterAll(() => rm(folder, { recursive: true }));

const one = 'one key of at least thirty-two characters';
const two = 'another key, of at least as many characters';
const sealed = { part: 'entry', seq: 1, hash: new Uint8Array([1, 2, 3]) } as const;

test('verifies a seal with any of its keys and seals with the first', () => {
  const old = new AuditKeys({ secrets: [one] });
  const renewed = new AuditKeys({ secrets: [two, one] });
  expect(renewed.check(sealed, old.seal(sealed))).toBe('good');
  expect(old.check(sealed, renewed.seal(sealed))).toBe('unknown');
});

test.each([{ part: 'head' as const }, { seq: 2 }, { hash: new Uint8Array([1, 2]) }])(
  'takes a seal for nothing but what it was put on, given %o instead',
  (other) => {
    const keys = new AuditKeys({ secrets: [one] });
    expect(keys.check({ ...sealed, ...other }, keys.seal(sealed))).toBe('broken');
  },
);

test.each([[[]], [['too short']], [[one, 'too short']]])('refuses %j as keys', (secrets) => {
  expect(() => new AuditKeys({ secrets })).toThrow(TypeError);
});

test('creates one key for a folder in concurrent calls, readable only by its owner', async () => {
  const data = join(folder, 'new', 'data');
  const keys = await Promise.all(Array.from({ length: 8 }, () => storedAuditKey(data)));
  expect(new Set([...keys, await storedAuditKey(data)]).size).toBe(1);
  expect(keys[0]!.length).toBeGreaterThanOrEqual(32);
  expect(await readdir(data)).toEqual(['audit.key']);
  expect((await stat(join(data, 'audit.key'))).mode & 0o777).toBe(0o600);
});
