export * from './changes/index.ts';
export { DataFolderInUseError } from './embedded/data-folder-lock.ts';
export type { Database, Queryable, Statement } from './database.ts';
export { migrate } from './migrate.ts';
export { openDatabase, type StoreLocation } from './open-database.ts';
export { openPglite } from './embedded/open-pglite.ts';
export { openPostgres, type PostgresOptions } from './postgres-database.ts';
export { StoredRecords } from './records/index.ts';
export { sqlFile, type SqlFile } from './sql-file.ts';
