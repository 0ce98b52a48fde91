import { LRUCache } from 'lru-cache';
import type { Clock } from '@queqiao/records/time';
import type { UpstreamCall } from './types.ts';

/** A cached answer. */
export interface CachedAnswer {
  readonly value: unknown;
  /** When the platform sent it, epoch milliseconds. */
  readonly fetchedAt: number;
  readonly etag: string | undefined;
  /** The size of its body, in bytes. */
  readonly size: number;
}

export type Freshness = 'fresh' | 'stale' | 'expired';

/** How long an answer with an ETag is cached for revalidation, in ms. */
const REVALIDATION_MS = 3_600_000;
/** The size of an entry besides its body. */
const ENTRY_BYTES = 512;
/** Memory per byte of body: short texts and small objects take several times their bytes. */
const BYTES_IN_MEMORY = 4;

/** The cached answers of one platform, bounded by their estimated memory. */
export class AnswerCache {
  readonly #clock: Clock;
  readonly #answers: LRUCache<string, CachedAnswer>;

  /** `largestBytes`: of memory. A single answer that exceeds it is not cached. */
  constructor(largestBytes: number, clock: Clock) {
    this.#clock = clock;
    this.#answers = new LRUCache({
      maxSize: largestBytes,
      sizeCalculation: (answer) => answer.size * BYTES_IN_MEMORY + ENTRY_BYTES,
      ttl: REVALIDATION_MS,
      ttlResolution: 0,
      perf: { now: clock },
    });
  }

  get(key: string): CachedAnswer | undefined {
    return this.#answers.get(key);
  }

  forget(key: string): void {
    this.#answers.delete(key);
  }

  freshness(answer: CachedAnswer, call: UpstreamCall<unknown>): Freshness {
    const { freshMs, staleMs } = call.cache ?? { freshMs: 0, staleMs: 0 };
    const age = this.#clock() - answer.fetchedAt;
    if (age < freshMs) return 'fresh';
    return age < freshMs + staleMs ? 'stale' : 'expired';
  }

  keep(key: string, answer: CachedAnswer, call: UpstreamCall<unknown>): void {
    const { freshMs, staleMs } = call.cache ?? { freshMs: 0, staleMs: 0 };
    const ttl = call.revalidate === true && answer.etag !== undefined ? REVALIDATION_MS : freshMs + staleMs;
    if (ttl > 0) this.#answers.set(key, answer, { ttl });
  }
}
