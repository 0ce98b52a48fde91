import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { Client } from 'pg';
import type { Database } from '../database.ts';
import { startEngine } from '../embedded/engine.ts';
import { pgliteDatabase } from '../embedded/pglite-database.ts';
import { migrate, type Migrations } from '../migrate.ts';
import { openDatabase } from '../open-database.ts';
import { storeTemplate } from './store-template.ts';

/** An engine for tests. */
export interface TestEngine {
  /** For titles: the engine's name, and the reason where it is skipped. */
  readonly label: string;
  readonly name: 'pglite' | 'postgres';
  /** Why tests on it are skipped; null: it is available. */
  readonly missing: string | null;
  /** A new, empty, migrated store; removed when closed. */
  readonly open: () => Promise<TestStore>;
}

export interface TestStore extends AsyncDisposable {
  readonly database: Database;
  /** The address of the same store for other processes; undefined where the engine cannot be shared. */
  readonly databaseUrl: URL | undefined;
  /** Another node's connection to the same store, where the engine can be shared. */
  readonly another: () => Promise<Database>;
}

/** The server for test databases: TEST_DATABASE_URL, or one on this machine without a password. */
const SERVER = new URL(process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres');

async function onServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: SERVER.href, connectionTimeoutMillis: 2_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function missingServer(): Promise<string | null> {
  try {
    await onServer((client) => client.query('select 1'));
    return null;
  } catch {
    // If the variable is set, as in CI, an unreachable server is a failure and not a reason to skip.
    return process.env['TEST_DATABASE_URL'] === undefined ? 'no PostgreSQL here: set TEST_DATABASE_URL' : null;
  }
}

async function openPostgresStore(migrations: readonly Migrations[]): Promise<TestStore> {
  const name = `queqiao_test_${randomUUID().replaceAll('-', '')}`;
  await onServer((client) => client.query(`create database ${name}`));
  const databaseUrl = new URL(SERVER);
  databaseUrl.pathname = `/${name}`;
  const opened = [await openDatabase({ databaseUrl, migrations })];
  const [database] = opened;
  if (database === undefined) throw new TypeError('no store');
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

/**
 * An empty, migrated embedded store in this thread. In a test run it is a copy of the template, which may contain the tables of
 * further packages.
 */
export async function openPgliteStore(migrations: readonly Migrations[]): Promise<TestStore> {
  const template = storeTemplate();
  const files = template === undefined ? undefined : await openAsBlob(template.archive);
  const database = pgliteDatabase(await startEngine({ ...(files && { files }) }));
  await migrate(database, migrations);
  return {
    database,
    databaseUrl: undefined,
    another: () => Promise.reject(new TypeError('an embedded store belongs to one process')),
    [Symbol.asyncDispose]: () => database.close(),
  };
}

const missing = await missingServer();

/**
 * The engines for tests, whose stores contain the tables of these migrations: `describe.skipIf(engine.missing !== null)` skips one
 * that is not available.
 */
export const testEngines = (migrations: readonly Migrations[]): readonly TestEngine[] => [
  { name: 'pglite', label: 'PGlite', missing: null, open: () => openPgliteStore(migrations) },
  {
    name: 'postgres',
    label: missing === null ? 'PostgreSQL' : `PostgreSQL (${missing})`,
    missing,
    open: () => openPostgresStore(migrations),
  },
];
