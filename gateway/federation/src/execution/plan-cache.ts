import { LRUCache } from 'lru-cache';
import { SingleFlight } from './single-flight.ts';
import type { PlannedOperation } from './prepared-operation.ts';

/** Planned operations, as many as fit in a size; equal ones that are being planned are planned once. */
export class PlanCache {
  readonly #kept: LRUCache<string, PlannedOperation>;
  readonly #underWay = new SingleFlight<PlannedOperation>();

  /** `maxSize` in the unit of `PlannedOperation.size`, roughly bytes. */
  constructor(maxSize: number) {
    this.#kept = new LRUCache({ maxSize, sizeCalculation: ({ size }) => Math.max(1, size) });
  }

  /** What is kept under the key, or what `plan` gives. Rejects with what `plan` throws; that is not kept. */
  async get(key: string, plan: () => Promise<PlannedOperation>): Promise<PlannedOperation> {
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const planned = await this.#underWay.run(key, plan);
    this.#kept.set(key, planned);
    return planned;
  }
}
