import { Deadline } from './deadline.ts';

/** The deadline of shared work: the longest of its callers, and over when the last has left. */
class SharedDeadline extends Deadline {
  readonly #waiting = new Set<Deadline>();
  readonly #end: AbortController;

  constructor() {
    const end = new AbortController();
    super(0, undefined, end.signal);
    this.#end = end;
  }

  override get remainingMs(): number {
    let longest = 0;
    for (const waiting of this.#waiting) longest = Math.max(longest, waiting.remainingMs);
    return longest;
  }

  enter(deadline: Deadline): void {
    this.#waiting.add(deadline);
  }

  /** Returns whether the last one left. */
  leave(deadline: Deadline): boolean {
    this.#waiting.delete(deadline);
    if (this.#waiting.size > 0) return false;
    this.#end.abort(deadline.signal.reason);
    return true;
  }
}

interface SharedWork<T> {
  readonly deadline: SharedDeadline;
  readonly answer: Promise<T>;
}

/**
 * Single flight: equal concurrent work is done once for several callers. It continues while any caller waits, so it does not
 * end with the caller who started it, and it is aborted when the last one leaves.
 */
export class SingleFlight<T> {
  readonly running = new Map<string, SharedWork<T>>();

  /** Whether work of this key is running. */
  has(key: string): boolean {
    return this.running.has(key);
  }

  /**
   * Waits for the work of `key` until the deadline, and starts it if necessary. Rejects with the signal's reason when this
   * caller's own deadline ends first.
   */
  async run(key: string, deadline: Deadline, start: (shared: Deadline) => Promise<T>): Promise<T> {
    deadline.signal.throwIfAborted();
    // A separate deadline for each caller, even when two callers of one operation share theirs. It has no timer: that might fire
    // before the caller's, and the caller would not know the reason.
    const own = Deadline.endedBy(deadline.signal, deadline.remainingMs);
    const shared = this.running.get(key) ?? this.#begin(key, own, start);
    shared.deadline.enter(own);
    const gone = Promise.withResolvers<never>();
    const leave = (): void => {
      if (shared.deadline.leave(own) && this.running.get(key) === shared) this.running.delete(key);
      gone.reject(own.signal.reason);
    };
    own.signal.addEventListener('abort', leave, { once: true });
    try {
      return await Promise.race([shared.answer, gone.promise]);
    } finally {
      own.signal.removeEventListener('abort', leave);
    }
  }

  #begin(key: string, first: Deadline, start: (shared: Deadline) => Promise<T>): SharedWork<T> {
    const deadline = new SharedDeadline();
    deadline.enter(first);
    const answer = start(deadline);
    const shared = { deadline, answer };
    this.running.set(key, shared);
    const land = (): void => {
      if (this.running.get(key) === shared) this.running.delete(key);
    };
    answer.then(land, land);
    return shared;
  }
}
