import type { Database } from '../database.ts';
import { startEngine } from '../embedded/engine.ts';
import { pgliteDatabase } from '../embedded/pglite-database.ts';
import { migrate, type Migrations } from '../migrate.ts';
import { openDatabase } from '../open-database.ts';
import { openPooledStore, type Preparation } from './pooled-engine.ts';
import { createServerDatabase } from './server-template.ts';
import { storeTemplate } from './store-template.ts';
import { databaseOnServer, missingServer, onServer } from './test-server.ts';

/** An engine for tests. */
export interface TestEngine {
  /** For titles: the engine's name, and the reason where it is skipped. */
  readonly label: string;
  readonly name: 'pglite' | 'postgres';
  /** Why tests on it are skipped; null: it is available. */
  readonly missing: string | null;
  /** A new, migrated store, empty or as prepared; removed when closed. */
  readonly open: (preparation?: Preparation) => Promise<TestStore>;
}

export interface TestStore extends AsyncDisposable {
  readonly database: Database;
  /** The address of the same store for other processes; undefined where the engine cannot be shared. */
  readonly databaseUrl: URL | undefined;
  /** Another node's connection to the same store, where the engine can be shared. */
  readonly another: () => Promise<Database>;
}

async function openPostgresStore(migrations: readonly Migrations[], preparation?: Preparation): Promise<TestStore> {
  const name = await createServerDatabase();
  const databaseUrl = databaseOnServer(name);
  const opened = [await openDatabase({ databaseUrl, migrations })];
  const [database] = opened;
  if (database === undefined) throw new TypeError('no store');
  await preparation?.prepare(database);
  return {
    database,
    databaseUrl,
    async another() {
      const node = await openDatabase({ databaseUrl, migrations });
      opened.push(node);
      return node;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(opened.map((each) => each.close()));
      await onServer((client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

/** A migrated embedded store in this thread, empty or as prepared: in a test run, a copy of the template. */
export async function openPgliteStore(
  migrations: readonly Migrations[],
  preparation?: Preparation,
): Promise<TestStore> {
  const template = storeTemplate();
  const database = template
    ? await openPooledStore(template.archive, preparation)
    : pgliteDatabase(await startEngine({}));
  await migrate(database, migrations);
  if (!template) await preparation?.prepare(database);
  return {
    database,
    databaseUrl: undefined,
    another: () => Promise.reject(new TypeError('an embedded store belongs to one process')),
    [Symbol.asyncDispose]: () => database.close(),
  };
}

/**
 * The engines for tests, whose stores contain the tables of these migrations; in a test run, those of the hub's other packages
 * too. `describe.skipIf(engine.missing !== null)` skips one that is not available.
 */
export const testEngines = (migrations: readonly Migrations[]): readonly TestEngine[] => [
  { name: 'pglite', label: 'PGlite', missing: null, open: (preparation) => openPgliteStore(migrations, preparation) },
  {
    name: 'postgres',
    label: missingServer === null ? 'PostgreSQL' : `PostgreSQL (${missingServer})`,
    missing: missingServer,
    open: (preparation) => openPostgresStore(migrations, preparation),
  },
];
