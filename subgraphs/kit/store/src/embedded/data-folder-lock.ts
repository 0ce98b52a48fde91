import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process holds the data folder. */
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
 * Keeps the data folder for this process until let go. The embedded engine has no such guard, and two writers would ruin
 * its files. SQLite's lock on a file is the one that Node has and that the system itself lets go when a process dies, so
 * a killed hub leaves nothing behind that keeps the next one from starting.
 * Throws a DataFolderInUseError when another process, or another store of this one, has it.
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
