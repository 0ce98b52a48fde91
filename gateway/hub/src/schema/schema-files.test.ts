import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { checkSchemaFiles, composedFiles, writeSchemaFiles } from './schema-files.ts';
import { undescribed } from './schema-lint.ts';

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'queqiao-schemas-'));
const files = (fields: string) => ({
  'supergraph.graphql': 'supergraph',
  'public.graphql': `type Query { ${fields} }`,
});

test('finds the committed schemas equal to the composed ones', async () => {
  expect(await checkSchemaFiles(composedFiles())).toEqual({ ok: true, message: expect.any(String) });
});

test('composes the same text each time', () => {
  expect(composedFiles()).toEqual(composedFiles());
});

test('refuses an outdated file and names the command', async () => {
  const at = await folder();
  await writeSchemaFiles(files('a: Int'), false, at);
  await writeFile(join(at, 'supergraph.graphql'), 'older');
  const { ok, message } = await checkSchemaFiles(files('a: Int'), at);
  expect(ok).toBe(false);
  expect(message).toContain('`pnpm schema`');
  expect(message).toContain('schemas/supergraph.graphql');
  expect(message).not.toContain('schemas/public.graphql');
});

test('refuses to write a breaking change, and names it', async () => {
  const at = await folder();
  await writeSchemaFiles(files('a: Int b: Int'), false, at);
  const { ok, message } = await writeSchemaFiles(files('a: Int'), false, at);
  expect(ok).toBe(false);
  expect(message).toContain('Query.b was removed');
  expect(await readFile(join(at, 'public.graphql'), 'utf8')).toContain('b: Int');
});

test('writes an accepted breaking change, and any addition', async () => {
  const at = await folder();
  await writeSchemaFiles(files('a: Int b: Int'), false, at);
  expect((await writeSchemaFiles(files('a: Int b: Int c: Int'), false, at)).ok).toBe(true);
  expect((await writeSchemaFiles(files('a: Int'), true, at)).ok).toBe(true);
  expect(await checkSchemaFiles(files('a: Int'), at)).toMatchObject({ ok: true });
});

test('describes every type, field, argument, enum value and input field of the public schema, Chinese first', () => {
  expect(undescribed(parse(composedFiles()['public.graphql']!))).toEqual([]);
});

test('names elements without a description, or with one that does not begin in Chinese', () => {
  const schema = parse(`
    "查询 / query" type Query { "甲 / a" a(b: Int): Int "English" c: E }
    "枚举 / enum" enum E { X }
    input I { "域 / field" x: Int }
    scalar S`);
  expect(undescribed(schema)).toEqual(['Query.a(b:)', 'Query.c', 'E.X', 'I', 'S']);
});

test('keeps descriptions, deprecations, @semanticNonNull and scopes in the public schema, and nothing inaccessible', () => {
  const sdl = composedFiles()['public.graphql']!;
  expect(sdl).toMatch(/name: String @semanticNonNull/);
  expect(sdl).toMatch(/contact: Contact @requiresScopes\(scopes: \[\["contact:read"\]\]\)/);
  expect(sdl).toMatch(/directive @semanticNonNull/);
  expect(sdl).not.toMatch(/memberUsccs|ChainMajor|join__|@inaccessible/);
});
