import { fileURLToPath } from 'node:url';
import Postgrator from 'postgrator';
import type { Database } from './database.ts';

const MIGRATIONS = fileURLToPath(new URL('migrations/*.do.*.sql', import.meta.url));
/** Any number, the same in all nodes. */
const LOCK = 0x71_75_65_71;

/**
 * Migrates the store's schema: all steps or none. Nodes that start at once wait for the first one and then find nothing to
 * do. Rejects when an applied migration was changed.
 */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query({ text: 'select pg_advisory_xact_lock($1)', values: [LOCK] });
    const postgrator = new Postgrator({
      driver: 'pg',
      schemaTable: 'schema_version',
      migrationPattern: MIGRATIONS,
      newline: 'LF',
      execQuery: async (text) => ({ rows: await transaction.query({ text, values: [] }) }),
      execSqlScript: (script) => transaction.run(script),
    });
    await postgrator.migrate();
  });
}
