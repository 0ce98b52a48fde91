import { Client } from 'pg';

/** The server for test databases: TEST_DATABASE_URL, or one on this machine without a password. */
const SERVER = new URL(process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres');

/** The address of a database on the server. */
export function databaseOnServer(name: string): URL {
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return url;
}

/** Connects to the server's own database for some statements. Rejects with the server's error. */
export async function onServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: SERVER.href, connectionTimeoutMillis: 30_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Why there is no server; null: there is one, or TEST_DATABASE_URL says so. */
export async function missingServer(): Promise<string | null> {
  try {
    await onServer((client) => client.query('select 1'));
    return null;
  } catch {
    // If the variable is set, as in CI, an unreachable server is a failure and not a reason to skip.
    return process.env['TEST_DATABASE_URL'] === undefined ? 'no PostgreSQL here: set TEST_DATABASE_URL' : null;
  }
}
