import { Absence, HubError } from '@queqiao/subgraph/errors';
import { SingleFlight, type Deadline } from '@queqiao/subgraph/request';
import { overBudget, type PlatformName } from '../upstream/index.ts';

/** A reading of several calls, shared by callers with different deadlines. */
export class SharedReading<T> {
  readonly #platform: PlatformName;
  readonly singleFlight = new SingleFlight<T>();

  constructor(platform: PlatformName) {
    this.#platform = platform;
  }

  get isUnderWay(): boolean {
    return this.singleFlight.has('reading');
  }

  /** Joins the current reading, or starts one. Rejects with the reading's error, or OVER_BUDGET at the caller's own deadline. */
  async run(deadline: Deadline, read: (shared: Deadline) => Promise<T>): Promise<T> {
    const joined = this.isUnderWay;
    const usable = deadline.keepingReserve();
    try {
      return await this.singleFlight.run('reading', usable, read);
    } catch (failure) {
      if (!(failure instanceof HubError)) throw usable.signal.aborted ? overBudget(this.#platform, failure) : failure;
      // Calls within a reading have the time of the caller who started it; one with more time left reads separately.
      if (joined && failure.reason === Absence.OVER_BUDGET && !usable.signal.aborted) return this.run(deadline, read);
      throw failure;
    }
  }
}
