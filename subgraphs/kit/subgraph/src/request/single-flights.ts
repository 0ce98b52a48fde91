import { Deadline } from './deadline.ts';

/** The deadline of shared work: as far as the most patient of those who wait for it, and over when the last has left. */
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

  /** Tells whether the last one left. */
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
 * Work that several callers may wait for at once: equal work in flight is done once. It lives as long as anybody waits,
 * so it does not die with the caller who began it, and it is aborted when the last one is gone.
 */
export class SingleFlights<T> {
  readonly #flights = new Map<string, SharedWork<T>>();

  /** Whether work of this key is in flight. */
  has(key: string): boolean {
    return this.#flights.has(key);
  }

  /**
   * Waits for the work of `key` until the deadline, beginning it when it is not in flight. Rejects with the signal's
   * reason when this caller's own deadline ends first.
   */
  async run(key: string, deadline: Deadline, start: (shared: Deadline) => Promise<T>): Promise<T> {
    deadline.signal.throwIfAborted();
    // A deadline of its own for each caller, even when two callers of one operation share theirs. It has no timer of its
    // own: that might fire before the caller's, and the caller would not know the reason for its own.
    const own = Deadline.endedBy(deadline.signal, deadline.remainingMs);
    const flight = this.#flights.get(key) ?? this.#begin(key, own, start);
    flight.deadline.enter(own);
    const gone = Promise.withResolvers<never>();
    const leave = (): void => {
      if (flight.deadline.leave(own) && this.#flights.get(key) === flight) this.#flights.delete(key);
      gone.reject(own.signal.reason);
    };
    own.signal.addEventListener('abort', leave, { once: true });
    try {
      return await Promise.race([flight.answer, gone.promise]);
    } finally {
      own.signal.removeEventListener('abort', leave);
    }
  }

  #begin(key: string, first: Deadline, start: (shared: Deadline) => Promise<T>): SharedWork<T> {
    const deadline = new SharedDeadline();
    deadline.enter(first);
    const answer = start(deadline);
    const flight = { deadline, answer };
    this.#flights.set(key, flight);
    const land = (): void => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    };
    answer.then(land, land);
    return flight;
  }
}
