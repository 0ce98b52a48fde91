import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** This many requests per this many seconds. */
export interface RateLimit {
  readonly requests: number;
  readonly perSeconds: number;
}

/** Rate limits per platform; none unless set. */
export class RateLimits {
  readonly #limiters = new Map<string, RateLimiterMemory>();

  set(system: string, limit: RateLimit | null): void {
    if (limit === null) this.#limiters.delete(system);
    else this.#limiters.set(system, new RateLimiterMemory({ points: limit.requests, duration: limit.perSeconds }));
  }

  /** Counts a request; returns the whole seconds to wait when it exceeds the limit. */
  readonly throttle = async (system: string): Promise<number | undefined> => {
    try {
      await this.#limiters.get(system)?.consume('all');
      return undefined;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000);
      throw refused;
    }
  };
}
