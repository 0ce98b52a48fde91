import { randomUUID } from 'node:crypto';
import type { Migrations } from '../migrate.ts';
import { openDatabase } from '../open-database.ts';
import { databaseOnServer, onServer } from './test-server.ts';

/** The variable with the name of the template, for tests. */
const VARIABLE = 'TEST_SERVER_TEMPLATE';

/** Creates an empty, migrated database to be copied: migrating each would take longer. Returns a function that removes it. */
export async function makeServerTemplate(migrations: readonly Migrations[]): Promise<() => Promise<void>> {
  const name = `queqiao_template_${randomUUID().replaceAll('-', '')}`;
  await onServer((client) => client.query(`create database ${name}`));
  const database = await openDatabase({ databaseUrl: databaseOnServer(name), migrations });
  await database.close();
  process.env[VARIABLE] = name;
  return async () => {
    await onServer((client) => client.query(`drop database ${name}`));
  };
}

/** Creates a database on the server: in a test run, a copy of the template. Returns its name. */
export async function createServerDatabase(): Promise<string> {
  const name = `queqiao_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(async (client) => {
    await client.query(`create database ${name} template ${process.env[VARIABLE] ?? 'template1'}`);
    // Tests end no server, so commits need not wait for its disk.
    await client.query(`alter database ${name} set synchronous_commit = off`);
  });
  return name;
}
