import { DelegateBackoff, handleWhen, isTaskCancelledError, retry } from 'cockatiel';
import type { Installation } from '../installations/installation.ts';
import { Deadline, type Logger } from '@queqiao/subgraph/request';
import type { Clock } from '@queqiao/records/time';
import type { CachedAnswer } from './answer-cache.ts';
import { AttemptLimit } from './attempt-limit.ts';
import { Abandoned, AttemptTimeout } from './attempt-timeout.ts';
import type { CallGuards } from './call-guards.ts';
import { ContractBreach, UpstreamFault } from './fault.ts';
import { httpDate } from './http-date.ts';
import type { UpstreamObserver } from './observer.ts';
import { RetryPlan } from './retry-plan.ts';
import { statusFault } from './status-fault.ts';
import type { Transport } from './transport.ts';
import type { Authentication, RawAnswer, UpstreamCall } from './types.ts';
import { wireRequest } from './wire-request.ts';

export interface PlatformClientParts {
  readonly installation: Installation;
  readonly authentication: Authentication;
  readonly transport: Transport;
  readonly guards: CallGuards;
  readonly clock: Clock;
  readonly observer: UpstreamObserver;
  readonly logger: Logger;
}

/** A valid entity tag (RFC 9110, 8.8.3); a platform's invalid one is ignored. */
const ETAG = /^(?:W\/)?"[\x21\x23-\x7e\x80-\xff]{0,200}"$/;

function etagOf({ headers }: RawAnswer): string | undefined {
  const tag = headers['etag'];
  return tag !== undefined && ETAG.test(tag) ? tag : undefined;
}

/** The longest time that one call is retried; far above any deadline. */
const MOST_ATTEMPTS = 10;

/** Gets one answer from the platform, with retries where they can help. Independent of its callers. */
export class PlatformClient {
  readonly #parts: PlatformClientParts;
  /** Calls that timed out and have not succeeded since. */
  readonly #suspects = new Set<string>();
  /** The times, epoch milliseconds, before which the platform requested no further requests, by call. */
  readonly #pauses = new Map<string, number>();
  /** How far the platform's clock is ahead of ours, in ms, according to its last answer. */
  #aheadMs = 0;

  constructor(parts: PlatformClientParts) {
    this.#parts = parts;
  }

  /** The platform's current time, epoch ms: by the `Date` header of its last answer where that had one, else by our clock. */
  present(): number {
    return this.#parts.clock() + this.#aheadMs;
  }

  /** Throws the error of the last attempt: an UpstreamFault, an AttemptTimeout, Abandoned, or an error of `decode`. */
  async fetch(
    call: UpstreamCall<unknown>,
    cached: CachedAnswer | undefined,
    deadline: Deadline,
  ): Promise<CachedAnswer> {
    const { installation, guards, observer, logger } = this.#parts;
    const labels = { system: installation.system, call: call.name };
    const plan = new RetryPlan(
      {
        idempotent: call.idempotent ?? call.method === 'GET',
        attemptTimeoutMs: call.attemptTimeoutMs ?? installation.attemptTimeoutMs,
        suspect: this.#suspects.has(call.name),
      },
      deadline,
    );
    let wait = 0;
    const policy = retry(
      handleWhen((failure) => {
        const next = plan.next(failure);
        if (next === null) return false;
        wait = next;
        return true;
      }),
      { maxAttempts: MOST_ATTEMPTS, backoff: new DelegateBackoff(() => wait) },
    );
    policy.onRetry(({ delay }) => {
      const cause = plan.lastFailure instanceof Error ? plan.lastFailure.message : 'unknown';
      observer.retried?.(labels, cause);
      logger.debug({ ...labels, cause, delayMs: Math.round(delay) }, 'a platform call is tried again');
    });
    return policy.execute(() => {
      this.#throwIfPaused(call);
      return guards.attempt(call.name, () => this.#attempt(call, cached, deadline, plan), deadline.signal);
    }, deadline.signal);
  }

  #throwIfPaused(call: UpstreamCall<unknown>): void {
    const left = (this.#pauses.get(call.name) ?? 0) - this.#parts.clock();
    if (left > 0) throw new UpstreamFault('throttled', { retryAfterSeconds: left / 1000, detail: 'still paused' });
  }

  async #attempt(
    call: UpstreamCall<unknown>,
    cached: CachedAnswer | undefined,
    deadline: Deadline,
    plan: RetryPlan,
  ): Promise<CachedAnswer> {
    const limitMs = call.attemptTimeoutMs ?? this.#parts.installation.attemptTimeoutMs;
    plan.attemptBegan();
    const endsAt = performance.now() + limitMs;
    using limit = new AttemptLimit(() => Math.min(endsAt - performance.now(), plan.batchWindowMs));
    const signal = AbortSignal.any([limit.signal, deadline.signal]);
    try {
      const answer = await this.#send(call, cached, Deadline.endedBy(signal, limitMs));
      this.#suspects.delete(call.name);
      return answer;
    } catch (failure) {
      if (failure instanceof UpstreamFault && failure.kind === 'throttled') this.#pause(call, failure);
      if (!signal.aborted) throw failure;
      if (!limit.signal.aborted) throw new Abandoned(failure);
      this.#suspects.add(call.name);
      throw new AttemptTimeout();
    } finally {
      plan.attemptEnded();
    }
  }

  #pause(call: UpstreamCall<unknown>, fault: UpstreamFault): void {
    if (fault.retryAfterSeconds === undefined) return;
    this.#pauses.set(call.name, this.#parts.clock() + fault.retryAfterSeconds * 1000);
  }

  async #send(
    call: UpstreamCall<unknown>,
    cached: CachedAnswer | undefined,
    deadline: Deadline,
  ): Promise<CachedAnswer> {
    const { installation, authentication, transport, clock } = this.#parts;
    const request = wireRequest(installation.url, call);
    const proof = await authentication.headers(request, deadline);
    const compared = call.revalidate === true && cached?.etag !== undefined ? cached : undefined;
    const condition = compared?.etag === undefined ? {} : { 'if-none-match': compared.etag };
    const answer = await transport(call.name, request, { ...proof, ...condition }, deadline.signal);
    const fetchedAt = clock();
    const date = httpDate(answer.headers['date'] ?? '');
    this.#aheadMs = Number.isNaN(date) ? 0 : date - fetchedAt;
    if (answer.status === 304) {
      if (compared === undefined) throw new ContractBreach('status 304, though there was nothing to compare');
      return { ...compared, fetchedAt };
    }
    try {
      if (answer.status === 429 || answer.status >= 500) throw statusFault(answer, fetchedAt);
      return { value: await call.decode(answer), fetchedAt, etag: etagOf(answer), size: answer.body.byteLength };
    } catch (failure) {
      if (failure instanceof UpstreamFault && failure.kind === 'unauthorized') authentication.refused?.(proof);
      throw failure;
    }
  }
}

/** Whether a failure only means that the caller's time is over or that it left. */
export function isAbandonment(failure: unknown): boolean {
  return failure instanceof Abandoned || isTaskCancelledError(failure);
}
