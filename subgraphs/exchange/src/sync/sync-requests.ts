import { once } from 'node:events';
import type { Database } from '@queqiao/store';
import { momentOf, type Clock } from '@queqiao/records/time';
import { loadRequests, saveRequest, takeRequest } from './queries.ts';

const CHANNEL = 'queqiao_sync';

/** Requests to read a system now, whichever node they reach: they stand in the store, and wake the node that reads it. */
export class SyncRequests {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #requested = new Set<string>();
  readonly #wakes = new Map<string, AbortController>();
  /** Per system: ends when the next run that begins has ended. */
  readonly #waiting = new Map<string, PromiseWithResolvers<void>>();
  #stopListening: (() => Promise<void>) | undefined;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Hears of requests that reach other nodes. */
  async listen(): Promise<void> {
    this.#stopListening = await this.#database.listen(CHANNEL, () => void this.#wakeRequested());
    await this.#wakeRequested();
  }

  async close(): Promise<void> {
    await this.#stopListening?.();
    for (const waiting of this.#waiting.values()) waiting.resolve();
  }

  /** Fires when a request for the system comes, and at once where one came since the last run began. */
  wakes(system: string): AbortSignal {
    if (this.#requested.has(system)) return AbortSignal.abort();
    const wake = new AbortController();
    this.#wakes.set(system, wake);
    return wake.signal;
  }

  /** Leaves a request. Resolves when a run that began after it has ended in this process, or the signal fires. */
  async request(system: string, signal: AbortSignal): Promise<void> {
    const waiting = this.#waiting.get(system) ?? Promise.withResolvers<void>();
    this.#waiting.set(system, waiting);
    await this.#database.query(saveRequest(system, momentOf(this.#clock), CHANNEL));
    this.#wake(system);
    if (!signal.aborted) await Promise.race([waiting.promise, once(signal, 'abort')]);
  }

  /** Runs a system: answers what was requested before. */
  async answer<T>(system: string, run: () => Promise<T>): Promise<T> {
    const waiting = this.#waiting.get(system);
    this.#waiting.delete(system);
    this.#requested.delete(system);
    await this.#database.query(takeRequest(system));
    try {
      return await run();
    } finally {
      waiting?.resolve();
    }
  }

  async #wakeRequested(): Promise<void> {
    const requests = await this.#database.query<{ system: string }>(loadRequests()).catch(() => []);
    for (const { system } of requests) this.#wake(system);
  }

  #wake(system: string): void {
    this.#requested.add(system);
    this.#wakes.get(system)?.abort();
  }
}
