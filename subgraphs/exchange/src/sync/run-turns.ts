import { setTimeout as pause } from 'node:timers/promises';

/** Longest time, in ms, that a reconciliation waits for runs before it goes on with one page: else it might never come to its end. */
const LONGEST_WAIT_MS = 10_000;

/** Lets reconciliations go on, a page at a time, while no run of any feed is under way. */
export class RunTurns {
  #running = 0;
  #idle = Promise.withResolvers<void>();

  /** Does a run's work; reconciliations wait meanwhile. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
      if (this.#running === 0) {
        this.#idle.resolve();
        this.#idle = Promise.withResolvers();
      }
    }
  }

  /** Waits until no run is under way, or long enough. */
  async turn(signal: AbortSignal): Promise<void> {
    if (this.#running === 0) return;
    const waited = new AbortController();
    const limit = pause(LONGEST_WAIT_MS, undefined, { signal: AbortSignal.any([signal, waited.signal]) });
    await Promise.race([this.#idle.promise, limit]).catch(() => undefined);
    waited.abort();
  }
}
