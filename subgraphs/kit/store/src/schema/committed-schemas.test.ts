import { mkdir, mkdtempDisposable, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Migrations } from '../migrate.ts';
import { RUNS_LONG } from '../testing/index.ts';
import { ownerSchemas, staleSchemas, writeSchemas } from './index.ts';

/** Packages with one migration each. */
async function packages(...scripts: readonly string[]): Promise<readonly Migrations[]> {
  const folder = await mkdtempDisposable(join(tmpdir(), 'queqiao-schemas-'));
  onTestFinished(() => folder.remove());
  const owner = async (name: string, script: string): Promise<Migrations> => {
    const own = join(folder.path, name, 'migrations');
    await mkdir(own, { recursive: true });
    await writeFile(join(own, '001.do.all.sql'), script);
    return { owner: name, folder: pathToFileURL(`${own}/`) };
  };
  const names = ['first', 'second', 'third'];
  return Promise.all(scripts.map((script, place) => owner(names[place] ?? '', script)));
}

const GROUND = 'create table ground (n int)';
const schemaOf = ({ folder }: Migrations): URL => new URL('../schema.sql', folder);

// Each starts several engines.
describe.runIf(RUNS_LONG)('the committed schemas', () => {
  test('gives each package what its own migrations make, an index on the table of another too', async () => {
    const [first, second] = await packages(
      GROUND,
      'create table own (n int); create view seen as select n from own; create index ground_n on ground (n)',
    );
    const schemas = await ownerSchemas([first!, second!]);
    expect(schemas.get(first!)).toContain('CREATE TABLE public.ground');
    expect(schemas.get(first!)).not.toMatch(/own|seen|ground_n/);
    for (const name of ['public.own', 'public.seen', 'INDEX ground_n', 'schema_version_second'])
      expect(schemas.get(second!)).toContain(name);
    expect(schemas.get(second!)).not.toContain('TABLE public.ground');
  });

  test('refuses a package that changes the table of another', async () => {
    const both = await packages(GROUND, 'alter table ground add column m int');
    await expect(ownerSchemas(both)).rejects.toThrow(/^second changes what another package brings: .*ground/);
  });

  test('names the packages whose committed schema is not what their migrations make', async () => {
    const all = await packages(GROUND, 'create table own (n int)', 'create table more (n int)');
    const [, second, third] = all;
    await writeSchemas(all);
    await writeFile(schemaOf(second!), (await readFile(schemaOf(second!), 'utf8')).replace('n integer', 'n bigint'));
    await rm(schemaOf(third!));
    expect(await staleSchemas(all)).toEqual(['second', 'third']);
  });
});
