const LARGEST_RESERVE_MS = 500;
const RESERVE_SHARE = 0.1;

/**
 * The moment until which an operation may work. Everything below inherits it: a platform call never gets more time
 * than its request has left.
 */
export class Deadline {
  readonly #endsAt: number;
  readonly #budgetMs: number;
  readonly signal: AbortSignal;

  protected constructor(budgetMs: number, signal: AbortSignal) {
    this.#endsAt = performance.now() + budgetMs;
    this.#budgetMs = budgetMs;
    this.signal = signal;
  }

  /**
   * A deadline `budgetMs` from now. Its signal fires then (with a `TimeoutError`), or earlier when `cancelled` does (the
   * client went away).
   */
  static after(budgetMs: number, cancelled?: AbortSignal): Deadline {
    const timeout = AbortSignal.timeout(Math.max(0, Math.ceil(budgetMs)));
    return new Deadline(budgetMs, cancelled ? AbortSignal.any([cancelled, timeout]) : timeout);
  }

  /** Milliseconds left; 0 when over. */
  get remainingMs(): number {
    return Math.max(0, this.#endsAt - performance.now());
  }

  /**
   * The same deadline for a part of the work, a tenth of the budget (at most 500 ms) earlier: what is kept back is for
   * putting the answer together.
   */
  keepingReserve(): Deadline {
    const reserveMs = Math.min(LARGEST_RESERVE_MS, this.#budgetMs * RESERVE_SHARE);
    return Deadline.after(Math.max(0, this.remainingMs - reserveMs), this.signal);
  }
}
