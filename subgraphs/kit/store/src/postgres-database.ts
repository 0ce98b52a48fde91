import { Pool, type PoolClient } from 'pg';
import { SILENT, type Logger } from '@queqiao/subgraph/request';
import type { Database, Queryable, Statement } from './database.ts';
import { listenOn } from './postgres-listener.ts';
import { connectionSettings } from './postgres-settings.ts';

export interface PostgresOptions {
  readonly logger?: Logger;
  /** The most connections. Default: 10. */
  readonly connections?: number;
}

function queryable(client: Pool | PoolClient): Queryable {
  return {
    async query<R extends object>({ text, values }: Statement): Promise<R[]> {
      return (await client.query<R>({ text, values: [...values] })).rows;
    },
    async run(script) {
      await client.query(script);
    },
  };
}

/** Opens the store on a PostgreSQL (15 or newer) that any number of nodes share. Connects at first use. */
export function openPostgres(url: URL, { logger = SILENT, connections = 10 }: PostgresOptions = {}): Database {
  const pool = new Pool({ ...connectionSettings(url), max: connections, pipeline: true });
  // An idle connection that breaks is reported only here; without a listener it would end the process.
  pool.on('error', (error) => logger.warn({ err: error }, 'an idle connection to the store broke'));
  pool.on('connect', (client) => {
    // The same for a connection in use: its caller gets the rejection of the query.
    client.on('error', (error) => logger.warn({ err: error }, 'a connection to the store broke'));
  });
  let closing: Promise<void> | undefined;
  const listeners = new Set<() => Promise<void>>();
  const close = (): Promise<void> =>
    (closing ??= Promise.all([...listeners].map((stop) => stop())).then(() => pool.end()));
  return {
    ...queryable(pool),
    engine: 'postgres',
    async transaction(work) {
      const client = await pool.connect();
      try {
        // Sent together with the first statement of the work, which need not wait for the answer.
        const begun = client.query('begin');
        begun.catch(() => undefined);
        const result = await work(queryable(client));
        await begun;
        await client.query('commit');
        client.release();
        return result;
      } catch (error) {
        // A connection that cannot roll back is not reused.
        const broken = await client.query('rollback').then(
          () => false,
          () => true,
        );
        client.release(broken);
        throw error;
      }
    },
    async listen(channel, heard) {
      const stop = await listenOn(url, channel, heard, logger);
      listeners.add(stop);
      return async () => {
        listeners.delete(stop);
        await stop();
      };
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
