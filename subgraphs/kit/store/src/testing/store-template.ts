import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine } from '../embedded/engine.ts';
import { pgliteDatabase } from '../embedded/pglite-database.ts';
import { storeFolder } from '../embedded/open-pglite.ts';
import { migrate, type Migrations } from '../migrate.ts';
import { makeServerTemplate } from './server-template.ts';
import { makeDataFolders } from './data-folders.ts';
import { missingServer } from './test-server.ts';

/** The variable with the folder of the template, for tests. */
const VARIABLE = 'TEST_STORE_TEMPLATE';

/** An empty, migrated embedded store to be copied: a new one takes seven times as long. */
export interface StoreTemplate {
  /** One file with all of it, as the engine loads it into memory. */
  readonly archive: string;
  /** A data folder with the same store in it. */
  readonly dataFolder: string;
}

/** The template of this test run; undefined outside of one. */
export function storeTemplate(): StoreTemplate | undefined {
  const folder = process.env[VARIABLE];
  return folder === undefined ? undefined : templateIn(folder);
}

function templateIn(folder: string): StoreTemplate {
  return { archive: join(folder, 'store.tar'), dataFolder: join(folder, 'data') };
}

/** Creates the templates, once for all tests of a run and before its workers start; returns a function that removes them. */
export async function makeStoreTemplates(migrations: readonly Migrations[]): Promise<() => Promise<void>> {
  const server = missingServer === null ? makeServerTemplate(migrations) : undefined;
  const removals = await Promise.all([
    makeTemplate(migrations),
    makeDataFolders(),
    ...(server === undefined ? [] : [server]),
  ]);
  return async () => {
    await Promise.all(removals.map((remove) => remove()));
  };
}

async function makeTemplate(migrations: readonly Migrations[]): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'queqiao-store-template-'));
  const { archive, dataFolder } = templateIn(folder);
  const engine = await startEngine({});
  await migrate(pgliteDatabase(engine), migrations);
  // The templates for new databases are more than half of the files, and tests create no databases.
  await engine.exec('update pg_database set datistemplate = false where datname <> current_database()');
  for (const name of ['template1', 'template0']) await engine.exec(`drop database ${name}`);
  const files = await engine.dumpDataDir('none');
  await engine.close();
  await writeFile(archive, files.stream());
  await mkdir(dataFolder);
  const onDisk = await startEngine({ folder: storeFolder(dataFolder), files });
  await onDisk.close();
  process.env[VARIABLE] = folder;
  return () => rm(folder, { recursive: true });
}
