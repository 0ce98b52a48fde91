import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process uses the data folder. */
export class DataFolderInUseError extends Error {
  readonly code = 'DATA_FOLDER_IN_USE';

  constructor(folder: string, cause: unknown) {
    super(
      `数据目录 ${folder} 正被另一进程使用;请先停止它,或设置 DATABASE_URL 以共用 PostgreSQL ` +
        `(another process uses the data folder: stop it, or share a PostgreSQL by DATABASE_URL)`,
      { cause },
    );
    this.name = 'DataFolderInUseError';
  }
}

/**
 * Locks the data folder for this process until released. The embedded engine has no lock of its own, and two writers would
 * corrupt its files. SQLite's file lock is available in Node, and the operating system releases it when a process dies, so
 * that a killed hub does not block the next one.
 * Throws a DataFolderInUseError when another process, or another store of this one, holds it.
 */
export function lockDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = new DatabaseSync(join(folder, 'store.lock'));
  try {
    file.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch (error) {
    file.close();
    throw new DataFolderInUseError(folder, error);
  }
  return () => file.close();
}
