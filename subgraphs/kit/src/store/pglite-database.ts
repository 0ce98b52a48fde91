import { join } from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { lockDataFolder } from './data-folder-lock.ts';
import type { Database, Queryable, Statement } from './database.ts';
import { ROW_PARSERS } from './row-values.ts';

function queryable(engine: PGlite | Transaction): Queryable {
  return {
    async query<R extends object>({ text, values }: Statement): Promise<R[]> {
      return (await engine.query<R>(text, [...values])).rows;
    },
    async run(script) {
      await engine.exec(script);
    },
  };
}

/** The store on an engine that is there already; `released` is called once it is closed. */
export function pgliteDatabase(engine: PGlite, released?: () => void): Database {
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= engine.close().finally(released));
  return {
    ...queryable(engine),
    engine: 'pglite',
    transaction: (work) => engine.transaction((transaction) => work(queryable(transaction))),
    listen: (channel, heard) => engine.listen(channel, heard),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/**
 * Opens the embedded store in `store` below a folder, making both when they are not there; without a folder, one in
 * memory that nobody else sees. Rejects with a DataFolderInUseError when another process has it open.
 */
export async function openPglite(folder?: string): Promise<Database> {
  const release = folder === undefined ? undefined : lockDataFolder(folder);
  const engine = new PGlite({
    ...(folder !== undefined && { dataDir: join(folder, 'store') }),
    parsers: ROW_PARSERS,
  });
  try {
    await engine.waitReady;
    await engine.exec(`set time zone 'UTC'`);
  } catch (error) {
    release?.();
    throw error;
  }
  return pgliteDatabase(engine, release);
}
