/** The server's own clock: tokens and signatures are checked against it. Can be moved forward. */
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
