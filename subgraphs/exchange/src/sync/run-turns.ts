import { setTimeout as pause } from 'node:timers/promises';

/** Longest time, in ms, that a reconciliation waits for a run before it goes on with one page: else it might never come to its end. */
const LONGEST_WAIT_MS = 10_000;

/** Lets the reconciliation of a system go on, a page at a time, while no run of that system is under way. */
export class RunTurns {
  readonly #running = new Map<string, PromiseWithResolvers<void>>();

  /** Does the work of a run, of which there is one of a system at a time; its reconciliation waits meanwhile. */
  async run<T>(system: string, work: () => Promise<T>): Promise<T> {
    const ended = Promise.withResolvers<void>();
    this.#running.set(system, ended);
    try {
      return await work();
    } finally {
      this.#running.delete(system);
      ended.resolve();
    }
  }

  /** Waits until no run of the system is under way, or long enough. */
  async turn(system: string, signal: AbortSignal): Promise<void> {
    const running = this.#running.get(system);
    if (running === undefined) return;
    const waited = new AbortController();
    const limit = pause(LONGEST_WAIT_MS, undefined, { signal: AbortSignal.any([signal, waited.signal]) });
    await Promise.race([running.promise, limit]).catch(() => undefined);
    waited.abort();
    // The pause is rejected when it is not needed any more.
    await limit.catch(() => undefined);
  }
}
