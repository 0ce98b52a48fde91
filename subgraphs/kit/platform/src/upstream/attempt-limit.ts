/** A timer that fires later than this, in ms, means that the process was busy. */
const LATE_MS = 50;
/** The extra time for reading answers that arrived while the process was busy, in ms. */
const GRACE_MS = 100;

/**
 * Ends an attempt at its time limit. The limit may grow meanwhile (a caller with more time has joined), so it is read again
 * before the signal fires. While this process is busy nobody reads the platform's answers: such an answer is not late.
 */
export class AttemptLimit implements Disposable {
  readonly #end = new AbortController();
  readonly #left: () => number;
  #timer: NodeJS.Timeout | undefined;

  constructor(left: () => number) {
    this.#left = left;
    this.#arm();
  }

  get signal(): AbortSignal {
    return this.#end.signal;
  }

  #arm(): void {
    const left = this.#left();
    // Timers may fire a little early; the remaining time is not worth another turn.
    if (left < 1) this.#end.abort();
    else this.#wait(left);
  }

  #wait(ms: number, grace = false): void {
    const due = performance.now() + ms;
    this.#timer = setTimeout(() => {
      if (grace || performance.now() - due < LATE_MS) this.#arm();
      else this.#wait(GRACE_MS, true);
    }, ms);
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
  }
}
