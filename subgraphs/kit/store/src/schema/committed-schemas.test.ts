import { mkdir, mkdtempDisposable, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type { Migrations } from '../migrate.ts';
import { ownerSchemas, staleSchemas, writeSchemas } from './index.ts';

/** Two packages; the second one has this migration. */
async function packages(second: string): Promise<readonly [Migrations, Migrations]> {
  const folder = await mkdtempDisposable(join(tmpdir(), 'queqiao-schemas-'));
  onTestFinished(() => folder.remove());
  const owner = async (name: string, script: string): Promise<Migrations> => {
    const own = join(folder.path, name, 'migrations');
    await mkdir(own, { recursive: true });
    await writeFile(join(own, '001.do.all.sql'), script);
    return { owner: name, folder: pathToFileURL(`${own}/`) };
  };
  return [await owner('first', 'create table ground (n int)'), await owner('second', second)];
}

test('gives each package what its own migrations make, an index on the table of another too', async () => {
  const [first, second] = await packages(
    'create table own (n int); create view seen as select n from own; create index ground_n on ground (n)',
  );
  const schemas = await ownerSchemas([first, second]);
  expect(schemas.get(first)).toContain('CREATE TABLE public.ground');
  expect(schemas.get(first)).not.toMatch(/own|seen|ground_n/);
  for (const name of ['public.own', 'public.seen', 'INDEX ground_n', 'schema_version_second'])
    expect(schemas.get(second)).toContain(name);
  expect(schemas.get(second)).not.toContain('TABLE public.ground');
});

test('refuses a package that changes the table of another', async () => {
  const [first, second] = await packages('alter table ground add column m int');
  await expect(ownerSchemas([first, second])).rejects.toThrow(/^second changes what another package brings: .*ground/);
});

test('names the packages whose committed schema is not what their migrations make', async () => {
  const both = await packages('create table own (n int)');
  expect(await staleSchemas(both)).toEqual(['first', 'second']);
  await writeSchemas(both);
  expect(await staleSchemas(both)).toEqual([]);
  const file = new URL('../schema.sql', both[1].folder);
  await writeFile(file, (await readFile(file, 'utf8')).replace('n integer', 'n bigint'));
  expect(await staleSchemas(both)).toEqual(['second']);
});
