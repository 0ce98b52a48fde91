import { readFile, writeFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { pgliteDatabase } from '../embedded/pglite-database.ts';
import { migrate, type Migrations } from '../migrate.ts';
import { dumpSchema } from './schema-dump.ts';

/**
 * The schema that each package's migrations make, in the given order: what a dump has after them that it did not have before.
 * A package's index on another's table belongs to the package.
 */
export async function ownerSchemas(migrations: readonly Migrations[]): Promise<ReadonlyMap<Migrations, string>> {
  await using engine = new PGlite();
  const schemas = new Map<Migrations, string>();
  let before: ReadonlySet<string> = new Set();
  for (const each of migrations) {
    await migrate(pgliteDatabase(engine), [each]);
    const after = await dumpSchema(engine);
    const changed = [...before].filter((statement) => !after.includes(statement));
    if (changed.length > 0) throw new Error(`${each.owner} changes what another package brings: ${changed.join(' ')}`);
    schemas.set(each, `${after.filter((statement) => !before.has(statement)).join('\n\n')}\n`);
    before = new Set(after);
  }
  return schemas;
}

const fileOf = ({ folder }: Migrations): URL => new URL('../schema.sql', folder);

/** Writes each package's schema to `schema.sql` beside its migrations. */
export async function writeSchemas(migrations: readonly Migrations[]): Promise<void> {
  for (const [owner, schema] of await ownerSchemas(migrations)) await writeFile(fileOf(owner), schema);
}

/** The packages whose `schema.sql` is not what their migrations make. */
export async function staleSchemas(migrations: readonly Migrations[]): Promise<string[]> {
  const stale: string[] = [];
  for (const [owner, schema] of await ownerSchemas(migrations)) {
    if (schema !== (await readFile(fileOf(owner), 'utf8').catch(() => ''))) stale.push(owner.owner);
  }
  return stale;
}
