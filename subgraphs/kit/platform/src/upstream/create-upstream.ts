import { Pool, type Dispatcher } from 'undici';
import { HubError } from '@queqiao/subgraph/errors';
import type { Installation } from '../installations/installation.ts';
import { Deadline, SingleFlight, SILENT, type Logger } from '@queqiao/subgraph/request';
import { systemClock, type Clock } from '@queqiao/records/time';
import { AnswerCache, type CachedAnswer } from './answer-cache.ts';
import { CallGuards, DEFAULT_BREAKER, type BreakerSettings } from './call-guards.ts';
import { ContractBreach, UpstreamFault } from './fault.ts';
import type { ListBounds } from './list-bounds.ts';
import type { AnswerSource, CallOutcome, UpstreamObserver } from './observer.ts';
import { isAbandonment, PlatformClient } from './platform-client.ts';
import { createTransport } from './transport.ts';
import type { Authentication, AuthenticationScheme, Fetched, Upstream, UpstreamCall } from './types.ts';
import { contractBreach, notConfigured, overBudget, upstreamErrorOf } from './upstream-error.ts';
import { callKey, wireRequest } from './wire-request.ts';

function isAbsence(failure: unknown): boolean {
  return failure instanceof UpstreamFault && (failure.kind === 'gone' || failure.kind === 'unknown');
}

export interface UpstreamOptions {
  readonly installation: Installation;
  readonly authentication: AuthenticationScheme;
  /** Default: the system's. */
  readonly clock?: Clock;
  readonly logger?: Logger;
  readonly observer?: UpstreamObserver;
  /** Default: a separate pool with keep-alive. A given one is not closed by `close`. */
  readonly dispatcher?: Dispatcher;
  /** The memory limit of the answer cache in bytes, estimated from bodies. Default: 64 MiB. */
  readonly cacheBytes?: number;
  /** The most queued calls; further ones are refused. Default: 1000. */
  readonly queue?: number;
  readonly breaker?: Partial<BreakerSettings>;
}

const CACHE_BYTES = 64 * 1024 * 1024;
const QUEUE = 1_000;
/** The time limit of a background call (refreshing a stale answer, fetching a token ahead), in ms. */
const BACKGROUND_MS = 10_000;
const KEEP_ALIVE_MS = 10_000;

function outcomeOf(error: unknown): CallOutcome {
  if (!(error instanceof HubError)) return error instanceof UpstreamFault ? 'refused' : 'cancelled';
  switch (error.code) {
    case 'UPSTREAM_TIMEOUT':
      return 'timeout';
    case 'UPSTREAM_CONTRACT':
      return 'contract';
    case 'RATE_LIMITED':
      return 'throttled';
    default:
      return 'unavailable';
  }
}

class PlatformUpstream implements Upstream {
  readonly system: string;
  readonly name: string;
  readonly observer: UpstreamObserver;
  readonly #installation: Installation;
  readonly #logger: Logger;
  readonly #authentication: Authentication;
  readonly #client: PlatformClient;
  readonly #cache: AnswerCache;
  readonly singleFlight = new SingleFlight<CachedAnswer>();
  readonly #closing = new AbortController();
  readonly #release: () => Promise<void>;

  constructor(options: UpstreamOptions) {
    const { installation, clock = systemClock } = options;
    this.system = installation.system;
    this.name = installation.name;
    this.observer = options.observer ?? {};
    this.#installation = installation;
    this.#logger = options.logger ?? SILENT;
    const pool =
      options.dispatcher ??
      new Pool(installation.url.origin, {
        connections: installation.concurrency,
        keepAliveTimeout: KEEP_ALIVE_MS,
        connectTimeout: installation.attemptTimeoutMs,
        // Each call's own signal limits its time.
        headersTimeout: 0,
        bodyTimeout: 0,
      });
    this.#release = async () => {
      if (options.dispatcher === undefined) await pool.destroy();
    };
    const transport = createTransport({
      system: installation.system,
      origin: installation.url.origin,
      dispatcher: pool,
      observer: this.observer,
      maxBodyBytes: installation.maxBodyBytes,
    });
    this.#authentication = options.authentication({
      installation,
      clock,
      send: (call, signal) =>
        transport(call.name, wireRequest(installation.url, { ...call, decode: () => null }), {}, signal),
    });
    this.#cache = new AnswerCache(options.cacheBytes ?? CACHE_BYTES, clock);
    this.#client = new PlatformClient({
      installation,
      transport,
      clock,
      authentication: this.#authentication,
      guards: new CallGuards(
        installation.system,
        {
          concurrency: installation.concurrency,
          queue: options.queue ?? QUEUE,
          breaker: { ...DEFAULT_BREAKER, ...options.breaker },
        },
        this.observer,
      ),
      observer: this.observer,
      logger: this.#logger,
    });
  }

  async call<T>(call: UpstreamCall<T>, deadline: Deadline): Promise<Fetched<T>> {
    const key = callKey(call);
    const cached = this.#cache.get(key);
    const freshness = cached === undefined ? 'expired' : this.#cache.freshness(cached, call);
    if (cached !== undefined && freshness !== 'expired') {
      if (freshness === 'stale' && !this.singleFlight.has(key)) this.#renew(key, call, cached);
      return this.#give(call, cached, freshness);
    }
    const source: AnswerSource = this.singleFlight.has(key) ? 'shared' : 'platform';
    const usable = deadline.keepingReserve();
    if (usable.remainingMs === 0) throw overBudget(this.#installation, null);
    try {
      return this.#give(call, await this.sharedFetch(key, call, cached, usable), source);
    } catch (failure) {
      // This caller's time ended while others may still wait, or no caller is left.
      if (usable.signal.aborted && (failure === usable.signal.reason || isAbandonment(failure))) {
        throw overBudget(this.#installation, failure);
      }
      throw failure;
    }
  }

  readonly present = (): number => this.#client.present();

  listBounds(call: string): ListBounds {
    return {
      maxRows: this.#installation.maxListRows,
      breach: (detail) => {
        const error = contractBreach(this.#installation, new ContractBreach(detail));
        this.#logger.warn(
          { system: this.system, call, err: error.cause },
          'a list breaks the contract of its platform',
        );
        return error;
      },
    };
  }

  async warm(): Promise<void> {
    try {
      await this.#authentication.warm?.(Deadline.after(BACKGROUND_MS, this.#closing.signal));
    } catch (failure) {
      this.#logger.warn({ system: this.system, err: failure }, 'the token could not be fetched ahead');
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#release();
  }

  // The name, path, query and body of a call determine the type of its decoded value, so a cached value has that type.
  #give<T>(call: UpstreamCall<T>, answer: CachedAnswer, source: AnswerSource): Fetched<T> {
    this.observer.answered?.({ system: this.system, call: call.name }, source);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the cache keeps answers of all types
    return { value: answer.value as T, fetchedAt: new Date(answer.fetchedAt).toISOString() };
  }

  #renew(key: string, call: UpstreamCall<unknown>, cached: CachedAnswer): void {
    // The stale answer was returned. Once the refresh has failed it is no longer used: the next caller gets the error, or the
    // last known records.
    this.sharedFetch(key, call, cached, Deadline.after(BACKGROUND_MS, this.#closing.signal)).catch(() =>
      this.#cache.forget(key),
    );
  }

  sharedFetch(
    key: string,
    call: UpstreamCall<unknown>,
    cached: CachedAnswer | undefined,
    deadline: Deadline,
  ): Promise<CachedAnswer> {
    return this.singleFlight.run(key, deadline, async (shared) => {
      const ended = this.observer.callBegan?.({ system: this.system, call: call.name });
      try {
        const answer = await this.#client.fetch(call, cached, shared);
        this.#cache.keep(key, answer, call);
        ended?.('ok');
        return answer;
      } catch (failure) {
        if (isAbandonment(failure)) {
          ended?.('cancelled');
          throw failure;
        }
        const error = upstreamErrorOf(this.#installation, failure);
        ended?.(outcomeOf(error));
        // A missing resource is an answer: sync requests yearly files that were not reported yet.
        const level = isAbsence(failure) ? 'debug' : 'warn';
        this.#logger[level]({ system: this.system, call: call.name, err: failure }, 'a platform call failed');
        throw error;
      }
    });
  }
}

/** Stands for the client of an installation that is absent: every call throws UPSTREAM_UNAVAILABLE, reason NOT_CONFIGURED. */
function absentUpstream({ installation, observer = {}, clock = systemClock }: UpstreamOptions): Upstream {
  return {
    system: installation.system,
    name: installation.name,
    observer,
    present: clock,
    call: () => Promise.reject(notConfigured(installation)),
    listBounds: () => ({
      maxRows: installation.maxListRows,
      breach: (detail) => contractBreach(installation, new ContractBreach(detail)),
    }),
    warm: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

/** The client of one installation, with its pool, its cache and its breakers. Close it after use. */
export function createUpstream(options: UpstreamOptions): Upstream {
  if (options.installation.absent === true) return absentUpstream(options);
  return new PlatformUpstream(options);
}
