import { cp, mkdtempDisposable, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCHEMAS_FOLDER } from '@queqiao/schemas';
import { expect, test } from 'vitest';
import { loadPolicyFiles } from './load-policy-files.ts';
import { PolicyFileError } from './policy-file-error.ts';

const POLICIES = join(SCHEMAS_FOLDER, 'policies');

async function copyOfPolicies(): Promise<{ readonly path: string } & AsyncDisposable> {
  const folder = await mkdtempDisposable(join(tmpdir(), 'policies-'));
  await cp(POLICIES, folder.path, { recursive: true });
  return { path: folder.path, [Symbol.asyncDispose]: () => folder.remove() };
}

test('loads the documents that the hub comes with, in the order of their ids', async () => {
  const policies = await loadPolicyFiles();
  expect(policies.map(({ id }) => id)).toEqual(['baoji-2024-37', 'haixi-2020-93']);
});

test('loads a third document given one more file and nothing else', async () => {
  await using folder = await copyOfPolicies();
  const text = await readFile(join(POLICIES, 'haixi-2020-93.yaml'), 'utf8');
  await writeFile(join(folder.path, 'third-2025-1.yaml'), text.replaceAll('haixi-2020-93', 'third-2025-1'));
  const policies = await loadPolicyFiles(folder.path);
  expect(policies.map(({ id }) => id)).toEqual(['baoji-2024-37', 'haixi-2020-93', 'third-2025-1']);
});

test('gives the faults of every file at once', async () => {
  await using folder = await copyOfPolicies();
  const text = await readFile(join(POLICIES, 'haixi-2020-93.yaml'), 'utf8');
  await writeFile(join(folder.path, 'haixi-2020-93.yaml'), text.replace("region: '632800'", 'region: none'));
  await writeFile(join(folder.path, 'misnamed.yaml'), text);
  await writeFile(join(folder.path, 'broken.yaml'), 'id: broken');
  const failure: unknown = await loadPolicyFiles(folder.path).catch((error: unknown) => error);
  const faults = failure instanceof PolicyFileError ? failure.faults : [];
  const files = faults.map(({ file, path }) => `${file} ${path}`);
  expect(files).toContain('haixi-2020-93.yaml region');
  expect(files).toContain('misnamed.yaml id');
  expect(files).toContain('broken.yaml indicators');
});

test('loads the documents of further folders, and refuses one that is there already and a folder that is not', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'policies-'));
  const text = await readFile(join(POLICIES, 'haixi-2020-93.yaml'), 'utf8');
  const third = join(folder.path, 'third-2025-1.yaml');
  await writeFile(third, text.replaceAll('haixi-2020-93', 'third-2025-1'));
  const policies = await loadPolicyFiles(POLICIES, folder.path);
  expect(policies.map(({ id }) => id)).toEqual(['baoji-2024-37', 'haixi-2020-93', 'third-2025-1']);
  await writeFile(join(folder.path, 'haixi-2020-93.yaml'), text);
  await expect(loadPolicyFiles(POLICIES, folder.path)).rejects.toThrow('文件 haixi-2020-93 已有');
  await expect(loadPolicyFiles(POLICIES, join(folder.path, 'none'))).rejects.toThrow('无法读取此文件夹');
});
