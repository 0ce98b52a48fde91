import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { differing, outputs } from './codegen.ts';
import { presentSubgraphs } from './schema-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'codegen-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('has an output for every subgraph whose schema is there, and one for the console', async () => {
  const paths = (await outputs()).map(({ path }) => path);
  expect(paths).toHaveLength(presentSubgraphs().length + 1);
  expect(paths.some((path) => path.endsWith('/gateway/console/src/page/generated/documents.ts'))).toBe(true);
  for (const name of presentSubgraphs()) {
    expect(paths.some((path) => path.endsWith(`/subgraphs/${name}/src/generated/schema.ts`))).toBe(true);
  }
});

test('names the files that differ from what would be written, and those that are missing', () => {
  const same = join(folder, 'same.ts');
  const other = join(folder, 'other.ts');
  writeFileSync(same, 'content');
  writeFileSync(other, 'old content');
  const files = differing([same, other, join(folder, 'missing.ts')].map((path) => ({ path, content: 'content' })));
  expect(files.map((file) => basename(file))).toEqual(['other.ts', 'missing.ts']);
});
