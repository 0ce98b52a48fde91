import { EventEmitter, once } from 'node:events';
import type { Database } from '../database.ts';

/** Where committed changes are announced. */
const CHANNEL = 'queqiao_changes';
/** Wakes whoever waits for changes, over one connection for all. */
export class LogWaker {
  readonly #database: Database;
  readonly #pollMs: number;
  readonly #events = new EventEmitter().setMaxListeners(0);
  #listening: Promise<() => Promise<void>> | undefined;
  #heard = 0;

  /** Readers are woken every `pollMs` in any case, should an announcement be lost. */
  constructor(database: Database, pollMs: number) {
    this.#database = database;
    this.#pollMs = pollMs;
  }

  /** Counts announcements: what is read after looking here cannot have been announced before. */
  get heard(): number {
    return this.#heard;
  }

  /** Listens, if nobody does yet. Rejects when the store cannot be reached; the next reader tries again. */
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

  /** Resolves once more was heard than `heard`, or when it is time to poll. Rejects when the signal fires. */
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
