import { join } from 'node:path';
import type { Database } from '../database.ts';
import { createStoreFiles } from './create-store-files.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import { ThreadDatabase } from './thread-database.ts';

/** The path of the embedded store in a data folder. */
export function storeFolder(dataFolder: string): string {
  return join(dataFolder, 'store');
}

/**
 * Opens the embedded store in `store` below a folder, and creates both when they do not exist; without a folder, a private
 * one in memory. Rejects with a DataFolderInUseError when another process has it open.
 */
export async function openPglite(folder?: string): Promise<Database> {
  if (folder === undefined) return ThreadDatabase.open({}, () => undefined);
  const unlock = lockDataFolder(folder);
  const store = storeFolder(folder);
  try {
    await createStoreFiles(store);
  } catch (error) {
    unlock();
    throw error;
  }
  return ThreadDatabase.open({ folder: store }, unlock);
}
