import { LRUCache } from 'lru-cache';
import { SingleFlight } from './single-flight.ts';
import type { PlannedOperation } from './prepared-operation.ts';

/** A cache of planned operations with a maximum size; concurrent requests for the same plan share one planning run. */
export class PlanCache {
  readonly cache: LRUCache<string, PlannedOperation>;
  readonly #underWay = new SingleFlight<PlannedOperation>();

  /** `maxSize` in the unit of `PlannedOperation.size`, roughly bytes. */
  constructor(maxSize: number) {
    this.cache = new LRUCache({ maxSize, sizeCalculation: ({ size }) => Math.max(1, size) });
  }

  /** The cached plan of the key, or the result of `plan`. Rejects when `plan` does; errors are not cached. */
  async get(key: string, plan: () => Promise<PlannedOperation>): Promise<PlannedOperation> {
    const cached = this.cache.get(key);
    if (cached) return cached;
    const planned = await this.#underWay.run(key, plan);
    this.cache.set(key, planned);
    return planned;
  }
}
