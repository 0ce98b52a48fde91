import {
  CircuitState,
  ConsecutiveBreaker,
  ExponentialBackoff,
  bulkhead,
  circuitBreaker,
  handleWhen,
  noJitterGenerator,
  type BulkheadPolicy,
  type CircuitBreakerPolicy,
} from 'cockatiel';
import { Abandoned, AttemptTimeout } from './attempt-timeout.ts';
import { UpstreamFault } from './fault.ts';
import type { BreakerState, CallLabels, UpstreamObserver } from './observer.ts';

export interface BreakerSettings {
  /** The consecutive failures that open it. */
  readonly failures: number;
  /** How long it stays open the first time, in ms; doubled while probes fail. */
  readonly openMs: number;
  readonly longestOpenMs: number;
}

export const DEFAULT_BREAKER: BreakerSettings = { failures: 5, openMs: 1_000, longestOpenMs: 15_000 };

const STATES: Readonly<Record<CircuitState, BreakerState>> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.Open]: 'open',
  [CircuitState.HalfOpen]: 'half-open',
  [CircuitState.Isolated]: 'open',
};

/** Bulkhead and circuit breaker of a platform: a limit of concurrent calls, and none while a call keeps failing. */
export class CallGuards {
  readonly #system: string;
  readonly #observer: UpstreamObserver;
  readonly #settings: BreakerSettings;
  readonly #bulkhead: BulkheadPolicy;
  readonly #breakers = new Map<string, CircuitBreakerPolicy>();

  constructor(
    system: string,
    limits: { readonly concurrency: number; readonly queue: number; readonly breaker: BreakerSettings },
    observer: UpstreamObserver,
  ) {
    this.#system = system;
    this.#observer = observer;
    this.#settings = limits.breaker;
    this.#bulkhead = bulkhead(limits.concurrency, limits.queue);
  }

  /** Runs one attempt of the named call. Throws a BulkheadRejectedError, a BrokenCircuitError, or the error of `run`. */
  attempt<T>(call: string, run: () => Promise<T>, signal: AbortSignal): Promise<T> {
    const breaker = this.#breakerOf(call);
    // The breaker is checked when the call leaves the queue, so that a queue behind a hanging platform empties at once.
    return this.#bulkhead.execute(() => breaker.execute(run, signal), signal);
  }

  #breakerOf(call: string): CircuitBreakerPolicy {
    const known = this.#breakers.get(call);
    if (known !== undefined) return known;
    const breaker: CircuitBreakerPolicy = circuitBreaker(
      handleWhen(
        (failure) =>
          failure instanceof AttemptTimeout ||
          (failure instanceof UpstreamFault && failure.kind === 'fault') ||
          // A probe whose callers left proves nothing; it must not close the breaker.
          (failure instanceof Abandoned && breaker.state === CircuitState.HalfOpen),
      ),
      {
        breaker: new ConsecutiveBreaker(this.#settings.failures),
        halfOpenAfter: new ExponentialBackoff({
          generator: noJitterGenerator,
          initialDelay: this.#settings.openMs,
          maxDelay: this.#settings.longestOpenMs,
        }),
      },
    );
    const labels: CallLabels = { system: this.#system, call };
    breaker.onStateChange((state) => this.#observer.breakerChanged?.(labels, STATES[state]));
    this.#breakers.set(call, breaker);
    return breaker;
  }
}
