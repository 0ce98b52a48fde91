import { EventEmitter, once } from 'node:events';
import type { Database } from '../database.ts';

/** The channel for notifications of committed changes. */
const CHANNEL = 'queqiao_changes';
/** Wakes readers that wait for changes, over one connection for all. */
export class LogWaker {
  readonly #database: Database;
  readonly #pollMs: number;
  readonly #events = new EventEmitter().setMaxListeners(0);
  #listening: Promise<() => Promise<void>> | undefined;
  #heard = 0;

  /** Readers are woken every `pollMs` in any case, in case a notification is lost. */
  constructor(database: Database, pollMs: number) {
    this.#database = database;
    this.#pollMs = pollMs;
  }

  /** The number of notifications: rows read after reading it cannot have been announced before. */
  get heard(): number {
    return this.#heard;
  }

  /** Starts listening if necessary. Rejects when the store cannot be reached; the next reader tries again. */
  async listen(): Promise<void> {
    this.#listening ??= this.#database.listen(CHANNEL, () => {
      this.#heard += 1;
      this.#events.emit('heard');
    });
    const listening = this.#listening;
    try {
      await listening;
    } catch (error) {
      if (this.#listening === listening) this.#listening = undefined;
      throw error;
    }
  }

  /** Resolves when there are more notifications than `heard`, or when it is time to poll. Rejects when the signal fires. */
  async moreThan(heard: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#heard > heard) return;
    const poll = AbortSignal.timeout(this.#pollMs);
    try {
      await once(this.#events, 'heard', { signal: AbortSignal.any([signal, poll]) });
    } catch (error) {
      signal.throwIfAborted();
      if (!poll.aborted) throw error;
    }
  }

  async close(): Promise<void> {
    const stop = await this.#listening?.catch(() => undefined);
    await stop?.();
  }
}
