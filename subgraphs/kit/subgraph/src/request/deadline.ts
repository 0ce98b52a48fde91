const LARGEST_RESERVE_MS = 500;
const RESERVE_SHARE = 0.1;

/**
 * The time limit of an operation. All its parts inherit it: a platform call never gets more time than its request has
 * left.
 */
export class Deadline {
  readonly #endsAt: number;
  readonly #budgetMs: number;
  readonly #cancelled: AbortSignal | undefined;
  #signal: AbortSignal | undefined;

  /** `signal` replaces the one that fires when the budget is over or `cancelled` does. */
  protected constructor(budgetMs: number, cancelled: AbortSignal | undefined, signal?: AbortSignal) {
    this.#endsAt = performance.now() + budgetMs;
    this.#budgetMs = budgetMs;
    this.#cancelled = cancelled;
    this.#signal = signal;
  }

  /**
   * A deadline `budgetMs` from now. Its signal fires then (with a `TimeoutError`), or earlier when `cancelled` does (the
   * client has left).
   */
  static after(budgetMs: number, cancelled?: AbortSignal): Deadline {
    return new Deadline(budgetMs, cancelled);
  }

  /** A deadline that ends when the signal fires and not before, whatever its remaining time. */
  static endedBy(signal: AbortSignal, budgetMs: number): Deadline {
    return new Deadline(budgetMs, undefined, signal);
  }

  /** Created on first use: an operation without calls needs no timer. */
  get signal(): AbortSignal {
    if (!this.#signal) {
      const timeout = AbortSignal.timeout(Math.ceil(this.remainingMs));
      this.#signal = this.#cancelled ? AbortSignal.any([this.#cancelled, timeout]) : timeout;
    }
    return this.#signal;
  }

  /** Milliseconds left; 0 when over. */
  get remainingMs(): number {
    return Math.max(0, this.#endsAt - performance.now());
  }

  /**
   * The same deadline for a part of the work, a tenth of the budget (at most 500 ms) earlier: the rest is reserved for
   * completing the answer.
   */
  keepingReserve(): Deadline {
    const reserveMs = Math.min(LARGEST_RESERVE_MS, this.#budgetMs * RESERVE_SHARE);
    return Deadline.after(Math.max(0, this.remainingMs - reserveMs), this.signal);
  }
}
