import { cpSync } from 'node:fs';
import { mkdtempDisposable, type DisposableTempDir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeTemplate } from './store-template.ts';

/**
 * A data folder for one hub, removed when disposed. In a test run it contains an empty, migrated store, so that the hub need
 * not create one.
 */
export async function testDataFolder(): Promise<DisposableTempDir> {
  const folder = await mkdtempDisposable(join(tmpdir(), 'queqiao-data-'));
  const template = storeTemplate();
  if (template !== undefined) cpSync(template.dataFolder, folder.path, { recursive: true });
  return folder;
}
