/**
 * The moment until which an operation may work. Everything below inherits it: a platform call never gets more time
 * than its request has left.
 */
export class Deadline {
  readonly #endsAt: number;
  readonly signal: AbortSignal;

  protected constructor(endsAt: number, signal: AbortSignal) {
    this.#endsAt = endsAt;
    this.signal = signal;
  }

  /**
   * A deadline `budgetMs` from now. Its signal fires then, or earlier when `cancelled` does (the client went away).
   */
  static after(budgetMs: number, cancelled?: AbortSignal): Deadline {
    const timeout = AbortSignal.timeout(Math.max(0, Math.ceil(budgetMs)));
    return new Deadline(performance.now() + budgetMs, cancelled ? AbortSignal.any([cancelled, timeout]) : timeout);
  }

  /** Milliseconds left; 0 when over. */
  get remainingMs(): number {
    return Math.max(0, this.#endsAt - performance.now());
  }
}
