import { fileURLToPath } from 'node:url';
import Postgrator from 'postgrator';
import type { Database, Queryable } from './database.ts';
import { takeSharedVersions } from './shared-versions.ts';

/** The migrations of one package, for the tables that it keeps. */
export interface Migrations {
  /** Names the table in which the store notes which of them ran: `schema_version_<owner>`. */
  readonly owner: string;
  /** The folder of `<number>.do.<name>.sql`. Numbers rise within the folder; other packages have numbers of their own. */
  readonly folder: URL;
}

/** Any number, the same in all nodes. */
const LOCK = 0x71_75_65_71;

/**
 * Migrates the store's schema, one package after the other in the given order: all steps or none. Nodes that start at once
 * wait for the first one and then find nothing to do. Rejects when an applied migration was changed, or when one was added
 * below a number that was applied already.
 */
export async function migrate(database: Database, migrations: readonly Migrations[]): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query({ text: 'select pg_advisory_xact_lock($1)', values: [LOCK] });
    for (const each of migrations) await migrateOwner(transaction, each);
  });
}

async function migrateOwner(transaction: Queryable, { owner, folder }: Migrations): Promise<void> {
  const table = `schema_version_${owner}`;
  const postgrator = new Postgrator({
    driver: 'pg',
    schemaTable: table,
    migrationPattern: fileURLToPath(new URL('*.do.*.sql', folder)),
    newline: 'LF',
    execQuery: async (text) => ({ rows: await transaction.query({ text, values: [] }) }),
    execSqlScript: (script) => transaction.run(script),
  });
  const files = await postgrator.getMigrations();
  if (files.length === 0) throw new Error(`no migrations of ${owner} in ${folder.pathname}`);
  // Creates the table, and runs nothing.
  await postgrator.migrate('0');
  await takeSharedVersions(transaction, table, files);
  await postgrator.migrate();
  const applied = await transaction.query<{ version: number }>({ text: `select version from "${table}"`, values: [] });
  const versions = new Set(applied.map(({ version }) => version));
  const skipped = files.find(({ version }) => !versions.has(version));
  if (skipped === undefined) return;
  throw new Error(`migration ${skipped.version} of ${owner} is numbered below one that was applied already`);
}
