import { Client } from 'pg';

/**
 * The server for test databases. Only one that was named: a PostgreSQL that happens to run on a developer's machine is not
 * for tests to create databases in.
 */
const SERVER = process.env['TEST_DATABASE_URL'];

/** Why there is no server; null: TEST_DATABASE_URL names one. One that cannot be reached fails the tests that need it. */
export const missingServer: string | null = SERVER ? null : 'no PostgreSQL named: set TEST_DATABASE_URL';

/** The address of a database on the server. */
export function databaseOnServer(name: string): URL {
  if (!SERVER) throw new Error('TEST_DATABASE_URL is not set');
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return url;
}

/** Connects to the server's own database for some statements. Rejects with the server's error. */
export async function onServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: SERVER, connectionTimeoutMillis: 30_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
