// Writes the migrated schema to schema.sql; with --check, fails when that file differs from the migrations.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { migrate } from '../migrate.ts';
import { pgliteDatabase } from '../embedded/pglite-database.ts';
import { dumpSchema } from './schema-dump.ts';

const FILE = fileURLToPath(new URL('../schema.sql', import.meta.url));

const engine = new PGlite();
await migrate(pgliteDatabase(engine));
const schema = await dumpSchema(engine);
await engine.close();

if (!process.argv.includes('--check')) {
  await writeFile(FILE, schema);
} else if (schema !== (await readFile(FILE, 'utf8').catch(() => ''))) {
  console.error(
    'schema.sql 与迁移结果不一致,请运行 pnpm store:dump 并提交 (schema.sql is not what the migrations make: run pnpm store:dump and commit it)',
  );
  process.exitCode = 1;
}
