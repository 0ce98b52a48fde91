/** The requests of one platform since the last reset. */
export interface PlatformCount {
  /** Requests by call; requests of unknown paths are counted under `unknown`. */
  readonly calls: Readonly<Record<string, number>>;
  readonly total: number;
  /** Requests being processed now. */
  readonly inFlight: number;
  /** The most requests processed at the same time. */
  readonly mostInFlight: number;
}

interface Count {
  readonly calls: Map<string, number>;
  total: number;
  inFlight: number;
  mostInFlight: number;
}

/** Counts requests per platform and call. */
export class Counters {
  readonly #counts = new Map<string, Count>();

  constructor(systems: readonly string[]) {
    for (const system of systems) {
      this.#counts.set(system, { calls: new Map(), total: 0, inFlight: 0, mostInFlight: 0 });
    }
  }

  /** Counts a new request; call the returned function when it is finished. */
  begin(system: string, call: string): () => void {
    const count = this.#counts.get(system);
    if (count === undefined) return () => {};
    count.calls.set(call, (count.calls.get(call) ?? 0) + 1);
    count.total += 1;
    count.inFlight += 1;
    count.mostInFlight = Math.max(count.mostInFlight, count.inFlight);
    return () => {
      count.inFlight -= 1;
    };
  }

  read(): Record<string, PlatformCount> {
    return Object.fromEntries(
      [...this.#counts].map(([system, count]) => [system, { ...count, calls: Object.fromEntries(count.calls) }]),
    );
  }

  /** Requests being processed stay counted as such. */
  reset(): void {
    for (const count of this.#counts.values()) {
      count.calls.clear();
      count.total = 0;
      count.mostInFlight = count.inFlight;
    }
  }
}
