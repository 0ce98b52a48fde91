import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine } from '../embedded/engine.ts';
import { pgliteDatabase } from '../embedded/pglite-database.ts';
import { migrate } from '../migrate.ts';

/** The variable that tells tests where the files of a migrated embedded store are. */
export const STORE_TEMPLATE = 'TEST_STORE_TEMPLATE';

/** Makes them, once for all tests of a run; gives what removes them. Vitest calls it before it starts its workers. */
export default async function makeTemplate(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'queqiao-store-template-'));
  const engine = await startEngine({});
  await migrate(pgliteDatabase(engine));
  const files = await engine.dumpDataDir('none');
  await engine.close();
  const file = join(folder, 'store.tar');
  await writeFile(file, files.stream());
  process.env[STORE_TEMPLATE] = file;
  return () => rm(folder, { recursive: true });
}
