import { ExponentialBackoff, type IBackoff } from 'cockatiel';
import type { Deadline } from '@queqiao/subgraph/request';
import { AttemptTimeout } from './attempt-timeout.ts';
import { UpstreamFault } from './fault.ts';

/** The share of the request's time that one call may use, so that a dependent step has time left. */
const PATIENCE_SHARE = 0.6;
const FAULT_RETRIES = 2;
const TIMEOUT_RETRIES = 1;
const THROTTLE_RETRIES = 5;
/** An attempt with less time than this is not started. */
const LEAST_ATTEMPT_MS = 50;
const DEFAULT_THROTTLE_SECONDS = 1;
/** Retries after a requested pause are spread over this time. */
const THROTTLE_SPREAD_MS = 100;

const backoff = new ExponentialBackoff({ initialDelay: 60, maxDelay: 500 });

export interface RetryPlanOptions {
  readonly idempotent: boolean;
  readonly attemptTimeoutMs: number;
  /** The call timed out recently: it gets one attempt, not two. */
  readonly suspect: boolean;
}

/** Decides whether and when one call is retried. */
export class RetryPlan {
  readonly #options: RetryPlanOptions;
  readonly #deadline: Deadline;
  #backoff: IBackoff<unknown> = backoff.next();
  #spentMs = 0;
  #began: number | null = null;
  #renewals = 0;
  #throttles = 0;
  #faults = 0;
  #timeouts = 0;
  /** How the last attempt failed. */
  lastFailure: unknown;

  constructor(options: RetryPlanOptions, deadline: Deadline) {
    this.#options = options;
    this.#deadline = deadline;
  }

  /**
   * The time limit for this and later attempts. Infinite where it equals the remaining time of the callers: then their own
   * deadlines end it.
   */
  get batchWindowMs(): number {
    const spent = this.#spentMs + (this.#began === null ? 0 : performance.now() - this.#began);
    const remaining = this.#deadline.remainingMs;
    const total = remaining + spent;
    const share = Math.max(total * PATIENCE_SHARE, Math.min(total, this.#options.attemptTimeoutMs / 2));
    return share - spent >= remaining ? Number.POSITIVE_INFINITY : Math.max(0, share - spent);
  }

  attemptBegan(): void {
    this.#began = performance.now();
  }

  attemptEnded(): void {
    if (this.#began !== null) this.#spentMs += performance.now() - this.#began;
    this.#began = null;
  }

  /** Milliseconds to wait before the next attempt; null when there is none. */
  next(failure: unknown): number | null {
    this.lastFailure = failure;
    if (failure instanceof AttemptTimeout) return this.#afterTimeout();
    if (!(failure instanceof UpstreamFault)) return null;
    switch (failure.kind) {
      case 'unauthorized':
        return this.#renewals++ === 0 ? 0 : null;
      case 'throttled':
        return this.#afterThrottle(failure.retryAfterSeconds ?? DEFAULT_THROTTLE_SECONDS);
      case 'fault':
        return this.#afterFault(failure.retryAfterSeconds ?? 0);
      case 'refused':
      case 'gone':
      case 'unknown':
        return null;
      default:
        return failure.kind satisfies never;
    }
  }

  #afterTimeout(): number | null {
    const { idempotent, suspect, attemptTimeoutMs } = this.#options;
    if (!idempotent || suspect || this.#timeouts++ >= TIMEOUT_RETRIES) return null;
    return this.batchWindowMs >= attemptTimeoutMs / 2 ? 0 : null;
  }

  #afterThrottle(seconds: number): number | null {
    if (this.#throttles++ >= THROTTLE_RETRIES) return null;
    const wait = seconds * 1000 + Math.random() * THROTTLE_SPREAD_MS;
    return wait + LEAST_ATTEMPT_MS <= this.#deadline.remainingMs ? wait : null;
  }

  #afterFault(seconds: number): number | null {
    if (!this.#options.idempotent || this.#faults++ >= FAULT_RETRIES) return null;
    this.#backoff = this.#backoff.next(undefined);
    const wait = Math.max(this.#backoff.duration, seconds * 1000);
    if (wait + LEAST_ATTEMPT_MS > this.batchWindowMs) return null;
    this.#spentMs += wait;
    return wait;
  }
}
