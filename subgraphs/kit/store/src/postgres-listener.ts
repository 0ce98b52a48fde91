import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from '@queqiao/subgraph/request';
import { connectionSettings } from './postgres-settings.ts';

const RECONNECT_MS = 1_000;

/**
 * Listens on a channel over its own connection, since connections of a pool come and go, and reconnects when it is lost.
 * Rejects when the first connection fails; returns a function that stops it.
 */
export async function listenOn(
  url: URL,
  channel: string,
  heard: () => void,
  logger: Logger,
): Promise<() => Promise<void>> {
  const stopped = new AbortController();
  let current: Client | undefined;

  async function connect(): Promise<void> {
    const client = new Client(connectionSettings(url));
    client.on('notification', heard);
    // After an error the connection ends; the reconnect happens there.
    client.on('error', (error) => logger.warn({ err: error }, 'the connection that listens for changes broke'));
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(channel)}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    client.on('end', () => void reconnect());
    current = client;
    if (stopped.signal.aborted) await client.end();
  }

  async function reconnect(): Promise<void> {
    while (!stopped.signal.aborted) {
      try {
        await pause(RECONNECT_MS, undefined, { signal: stopped.signal });
        await connect();
        // Notifications between the connections were missed.
        heard();
        return;
      } catch (error) {
        if (!stopped.signal.aborted) logger.warn({ err: error }, 'cannot listen for changes yet');
      }
    }
  }

  await connect();
  return async () => {
    stopped.abort();
    await current?.end();
  };
}
