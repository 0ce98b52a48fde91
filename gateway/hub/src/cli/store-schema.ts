// Writes the schema of each package's tables to its schema.sql; with --check, fails when one differs from the migrations.
import { staleSchemas, writeSchemas } from '@queqiao/store/schema';
import { HUB_MIGRATIONS } from '../store-migrations.ts';

if (!process.argv.includes('--check')) {
  await writeSchemas(HUB_MIGRATIONS);
} else {
  for (const owner of await staleSchemas(HUB_MIGRATIONS)) {
    console.error(
      `${owner}: schema.sql 与迁移结果不一致,请运行 pnpm store:dump 并提交 (schema.sql is not what the migrations make: run pnpm store:dump and commit it)`,
    );
    process.exitCode = 1;
  }
}
