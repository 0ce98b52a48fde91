import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AuditKeys, keptAuditKey } from './index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queqiao-audit-'));
});
afterAll(() => rm(folder, { recursive: true }));

const one = 'one key of at least thirty-two characters';
const two = 'another key, of at least as many characters';
const sealed = new Uint8Array([1, 2, 3]);

test('proves a seal by any of its keys and seals with the first', () => {
  const old = new AuditKeys({ secrets: [one] });
  const renewed = new AuditKeys({ secrets: [two, one] });
  expect(renewed.check('entry', sealed, old.seal('entry', sealed))).toBe('good');
  expect(old.check('entry', sealed, renewed.seal('entry', sealed))).toBe('unknown');
  expect(old.check('entry', new Uint8Array([1, 2]), old.seal('entry', sealed))).toBe('broken');
});

test('does not take the seal of an entry for that of the head', () => {
  const keys = new AuditKeys({ secrets: [one] });
  expect(keys.check('head', sealed, keys.seal('entry', sealed))).toBe('broken');
});

test.each([[[]], [['too short']], [[one, 'too short']]])('refuses %j as keys', (secrets) => {
  expect(() => new AuditKeys({ secrets })).toThrow(TypeError);
});

test('makes one key for a folder however many ask at once, and keeps it to its owner', async () => {
  const data = join(folder, 'new', 'data');
  const keys = await Promise.all(Array.from({ length: 8 }, () => keptAuditKey(data)));
  expect(new Set([...keys, await keptAuditKey(data)]).size).toBe(1);
  expect(keys[0]!.length).toBeGreaterThanOrEqual(32);
  expect(await readdir(data)).toEqual(['audit.key']);
  expect((await stat(join(data, 'audit.key'))).mode & 0o777).toBe(0o600);
});
