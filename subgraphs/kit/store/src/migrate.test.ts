import { mkdir, mkdtempDisposable, writeFile, type DisposableTempDir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate, type Database, type Migrations } from './index.ts';
import { testEngines, type TestStore } from './testing/index.ts';

const sql = (text: string) => ({ text, values: [] });

let folder: DisposableTempDir;

/** A package with these migrations, by the names of their files. */
async function owner(name: string, files: Readonly<Record<string, string>>): Promise<Migrations> {
  const own = join(folder.path, name);
  await mkdir(own, { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(join(own, file), text);
  return { owner: name, folder: pathToFileURL(`${own}/`) };
}

const versions = async (database: Database, name: string): Promise<number[]> =>
  (
    await database.query<{ version: number }>(
      sql(`select version from schema_version_${name} where version > 0 order by version`),
    )
  ).map(({ version }) => version);

const exists = async (database: Database, table: string): Promise<boolean | undefined> =>
  (await database.query<{ exists: boolean }>(sql(`select to_regclass('${table}') is not null as exists`)))[0]?.exists;

for (const { label, missing, open } of testEngines([])) {
  describe.skipIf(missing !== null)(`on ${label}`, () => {
    let store: TestStore;
    let database: Database;
    beforeEach(async () => {
      folder = await mkdtempDisposable(join(tmpdir(), 'queqiao-migrations-'));
      store = await open();
      database = store.database;
    });
    afterEach(async () => {
      await store[Symbol.asyncDispose]();
      await folder.remove();
    });

    test('gives each package numbers of its own, and runs the packages in the given order', async () => {
      const ground = await owner('ground', { '001.do.a.sql': 'create table below (n int primary key)' });
      const top = await owner('top', {
        '001.do.a.sql': 'create table above (n int references below (n))',
        '010.do.b.sql': 'insert into below values (1); insert into above values (1)',
      });
      await migrate(database, [ground, top]);
      await migrate(database, [ground, top]);
      expect(await database.query(sql('select n from above'))).toEqual([{ n: 1 }]);
      expect([await versions(database, 'ground'), await versions(database, 'top')]).toEqual([[1], [1, 10]]);
    });

    test('applies nothing of any package when one migration fails', async () => {
      const good = await owner('good', { '001.do.a.sql': 'create table of_the_good (n int)' });
      const bad = await owner('bad', { '001.do.a.sql': 'create table of_the_bad (n int); select nonsense' });
      await expect(migrate(database, [good, bad])).rejects.toThrow('nonsense');
      expect(await exists(database, 'of_the_good')).toBe(false);
      expect(await exists(database, 'schema_version_good')).toBe(false);
    });

    test('refuses a migration that is numbered below an applied one, and would be skipped', async () => {
      await migrate(database, [await owner('late', { '020.do.a.sql': 'create table twenty (n int)' })]);
      const late = await owner('late', { '008.do.b.sql': 'create table eight (n int)' });
      await expect(migrate(database, [late])).rejects.toThrow('migration 8 of late');
    });

    test('refuses two packages under one name', async () => {
      const first = await owner('twin', { '001.do.a.sql': 'create table of_the_first (n int)' });
      const second = {
        ...(await owner('other', { '001.do.b.sql': 'create table of_the_second (n int)' })),
        owner: 'twin',
      };
      await expect(migrate(database, [first, second])).rejects.toThrow('[1]');
    });

    test('refuses a migration that was changed after it ran', async () => {
      await migrate(database, [await owner('changed', { '001.do.a.sql': 'create table once (n int)' })]);
      const changed = await owner('changed', { '001.do.a.sql': 'create table once (n bigint)' });
      await expect(migrate(database, [changed])).rejects.toThrow('[1]');
    });

    test('refuses a package whose folder has no migrations', async () => {
      await expect(migrate(database, [await owner('empty', {})])).rejects.toThrow('no migrations of empty');
    });
  });
}
