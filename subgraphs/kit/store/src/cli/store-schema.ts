// Writes the schema of this package's own tables to schema.sql; with --check, fails when that file differs from the migrations.
// The hub has the same for all packages (`pnpm store:dump`, `pnpm store:check`).
import { STORE_MIGRATIONS } from '../migrations.ts';
import { staleSchemas, writeSchemas } from '../schema/index.ts';

if (!process.argv.includes('--check')) {
  await writeSchemas([STORE_MIGRATIONS]);
} else if ((await staleSchemas([STORE_MIGRATIONS])).length > 0) {
  console.error(
    'schema.sql 与迁移结果不一致,请运行 pnpm store:dump 并提交 (schema.sql is not what the migrations make: run pnpm store:dump and commit it)',
  );
  process.exitCode = 1;
}
