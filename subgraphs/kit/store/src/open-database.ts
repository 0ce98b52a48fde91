import type { Logger } from '@queqiao/subgraph/request';
import type { Database } from './database.ts';
import { migrate, type Migrations } from './migrate.ts';
import { openPglite } from './embedded/open-pglite.ts';
import { openPostgres } from './postgres-database.ts';

export interface StoreLocation {
  /** A PostgreSQL that nodes share; without it the store is embedded. */
  readonly databaseUrl?: URL | undefined;
  /** Folder of the embedded store; without it, and without a PostgreSQL, it is in memory. */
  readonly dataFolder?: string | undefined;
  /** What the store is to contain: the migrations of every package that keeps tables in it, in their order. */
  readonly migrations: readonly Migrations[];
  readonly logger?: Logger;
}

/**
 * Opens the record store and migrates its schema. Rejects with a DataFolderInUseError when another process has the folder,
 * or with the engine's error.
 */
export async function openDatabase({ databaseUrl, dataFolder, migrations, logger }: StoreLocation): Promise<Database> {
  const database =
    databaseUrl === undefined ? await openPglite(dataFolder) : openPostgres(databaseUrl, { ...(logger && { logger }) });
  try {
    await migrate(database, migrations);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
