/**
 * Ends an attempt when its time is over. How long that is may grow while it runs (a caller with more time has joined),
 * so it is asked again before the signal fires.
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
    else this.#timer = setTimeout(() => this.#arm(), left);
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
  }
}
