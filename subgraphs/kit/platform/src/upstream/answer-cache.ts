import { LRUCache } from 'lru-cache';
import type { Clock } from '@queqiao/records/time';
import type { UpstreamCall } from './types.ts';

/** An answer that is kept. */
export interface KeptAnswer {
  readonly value: unknown;
  /** Epoch milliseconds of when the platform told it. */
  readonly fetchedAt: number;
  readonly etag: string | undefined;
  /** Bytes of the body that it came from. */
  readonly size: number;
}

export type Freshness = 'fresh' | 'stale' | 'expired';

/** How long an answer with an ETag is kept so that it can be revalidated, in ms. */
const REVALIDATION_MS = 3_600_000;
/** What an entry weighs besides its body. */
const ENTRY_BYTES = 512;
/** What a byte of a body weighs as the rows that it became: short texts and small objects take several times their bytes. */
const BYTES_IN_MEMORY = 4;

/** The answers of one platform, bounded by what they are thought to take in memory. */
export class AnswerCache {
  readonly #clock: Clock;
  readonly #answers: LRUCache<string, KeptAnswer>;

  /** `largestBytes`: of memory. An answer that takes more than that by itself is not kept. */
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

  get(key: string): KeptAnswer | undefined {
    return this.#answers.get(key);
  }

  forget(key: string): void {
    this.#answers.delete(key);
  }

  freshness(answer: KeptAnswer, call: UpstreamCall<unknown>): Freshness {
    const { freshMs, staleMs } = call.cache ?? { freshMs: 0, staleMs: 0 };
    const age = this.#clock() - answer.fetchedAt;
    if (age < freshMs) return 'fresh';
    return age < freshMs + staleMs ? 'stale' : 'expired';
  }

  keep(key: string, answer: KeptAnswer, call: UpstreamCall<unknown>): void {
    const { freshMs, staleMs } = call.cache ?? { freshMs: 0, staleMs: 0 };
    const ttl = call.revalidate === true && answer.etag !== undefined ? REVALIDATION_MS : freshMs + staleMs;
    if (ttl > 0) this.#answers.set(key, answer, { ttl });
  }
}
