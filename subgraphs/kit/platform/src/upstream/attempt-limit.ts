/** A timer that fires so many ms after its time says that this process was busy meanwhile. */
const LATE_MS = 50;
/** How long what came in while the process was busy may take to be read, in ms. */
const GRACE_MS = 100;

/**
 * Ends an attempt when its time is over. How long that is may grow while it runs (a caller with more time has joined),
 * so it is asked again before the signal fires. While this process is busy nobody reads what the platform answered: such
 * an answer is not late.
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
    // Timers may fire a little early; what is left then is not worth another turn.
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
