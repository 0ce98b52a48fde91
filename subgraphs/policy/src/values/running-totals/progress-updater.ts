import { ChangeLog } from '@queqiao/store';
import type { GovernedStore } from '../../context/policy-store.ts';
import { bringUpToDate } from './bring-up-to-date.ts';

/** Indicators are checked at least this often: a day may have begun. */
const POLL_MS = 60_000;
const AFTER_FAILURE_MS = 1_000;

/** Brings indicators up to date as changes are committed, until it is stopped. One runs in each process. */
export class ProgressUpdater {
  readonly #store: GovernedStore;
  readonly #log: ChangeLog;
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;

  /** The log wakes it, and it polls the log by itself every `pollMs` (default: as often as other readers do). */
  constructor(store: GovernedStore, options: { readonly pollMs?: number } = {}) {
    this.#store = store;
    this.#log = new ChangeLog(store.database, options);
  }

  /** Begins, if it has not begun; never fails. */
  start(): void {
    this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        const { position } = await bringUpToDate(this.#store);
        await this.#changedSince(position, signal);
      } catch (error) {
        if (signal.aborted) return;
        this.#store.logger.error({ err: error }, 'indicators could not be brought up to date');
        await pause(AFTER_FAILURE_MS, signal);
      }
    }
  }

  /** Resolves once there is something new in the log, or when it is time to check anyway. */
  async #changedSince(after: number, signal: AbortSignal): Promise<void> {
    const poll = AbortSignal.any([signal, AbortSignal.timeout(POLL_MS)]);
    const follow = this.#log.follow({ after, limit: 1 }, poll);
    try {
      await follow.next();
    } finally {
      await follow.return(undefined);
    }
  }

  /** Stops after the update that is running. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    await this.#log.close();
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = AbortSignal.any([signal, AbortSignal.timeout(ms)]);
    done.addEventListener('abort', () => resolve(), { once: true });
    if (done.aborted) resolve();
  });
}
