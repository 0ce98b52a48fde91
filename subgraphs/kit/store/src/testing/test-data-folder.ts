import { cpSync, existsSync, statfsSync } from 'node:fs';
import { mkdtempDisposable, type DisposableTempDir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeTemplate } from './store-template.ts';

const MEMORY = '/dev/shm';
/** A store has 25 MB at first. Containers often have 64 MB of such memory. */
const ENOUGH_BYTES = 2 * 1024 ** 3;

/**
 * A data folder for one hub, removed when disposed. In a test run it contains an empty, migrated store, so that the hub need
 * not create one. It is in memory where there is enough: a copy on disk takes ten times as long.
 */
export async function testDataFolder(): Promise<DisposableTempDir> {
  const folder = await mkdtempDisposable(join(dataFolders(), 'queqiao-data-'));
  const template = storeTemplate();
  if (template !== undefined) cpSync(template.dataFolder, folder.path, { recursive: true });
  return folder;
}

function dataFolders(): string {
  if (!existsSync(MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize >= ENOUGH_BYTES ? MEMORY : tmpdir();
}
