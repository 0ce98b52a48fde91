/** The server's own clock: what tokens and signatures are judged by. Can be put forward. */
export class ServerClock {
  readonly #base: () => number;
  #aheadMs = 0;

  constructor(base: () => number) {
    this.#base = base;
  }

  readonly now = (): number => this.#base() + this.#aheadMs;

  get aheadMs(): number {
    return this.#aheadMs;
  }

  advance(ms: number): void {
    this.#aheadMs += ms;
  }
}
