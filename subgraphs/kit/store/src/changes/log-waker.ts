import { EventEmitter, once } from 'node:events';
import type { Database } from '../database.ts';

/** Where committed changes are announced. */
const CHANNEL = 'queqiao_changes';
/** Readers look by themselves so often, should an announcement be lost. */
const LOOK_MS = 5_000;

/** Wakes whoever waits for changes, over one connection for all. */
export class LogWaker {
  readonly #database: Database;
  readonly #events = new EventEmitter().setMaxListeners(0);
  #listening: Promise<() => Promise<void>> | undefined;
  #heard = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Counts announcements: what is read after looking here cannot have been announced before. */
  get heard(): number {
    return this.#heard;
  }

  /** Listens, if nobody does yet. */
  async listen(): Promise<void> {
    this.#listening ??= this.#database.listen(CHANNEL, () => {
      this.#heard += 1;
      this.#events.emit('heard');
    });
    await this.#listening;
  }

  /** Resolves once more was heard than `heard`, or when it is time to look anyway. Rejects when the signal fires. */
  async moreThan(heard: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#heard > heard) return;
    const look = AbortSignal.timeout(LOOK_MS);
    try {
      await once(this.#events, 'heard', { signal: AbortSignal.any([signal, look]) });
    } catch (error) {
      signal.throwIfAborted();
      if (!look.aborted) throw error;
    }
  }

  async close(): Promise<void> {
    const stop = await this.#listening?.catch(() => undefined);
    await stop?.();
  }
}
