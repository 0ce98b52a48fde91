import { Absence, HubError } from '@queqiao/subgraph/errors';
import { SingleFlights, type Deadline } from '@queqiao/subgraph/request';
import { overBudget, type PlatformName } from '../upstream/index.ts';

/** A reading of several calls that callers with different deadlines wait for together. */
export class SharedReading<T> {
  readonly #platform: PlatformName;
  readonly #flights = new SingleFlights<T>();

  constructor(platform: PlatformName) {
    this.#platform = platform;
  }

  get isUnderWay(): boolean {
    return this.#flights.has('reading');
  }

  /** Joins the reading that is under way, or begins one. Throws what the reading throws, OVER_BUDGET at its own end. */
  async run(deadline: Deadline, read: (shared: Deadline) => Promise<T>): Promise<T> {
    const joined = this.isUnderWay;
    const usable = deadline.keepingReserve();
    try {
      return await this.#flights.run('reading', usable, read);
    } catch (failure) {
      if (!(failure instanceof HubError)) throw usable.signal.aborted ? overBudget(this.#platform, failure) : failure;
      // Calls within a reading were given the time of whoever began it; one with more time left reads for itself.
      if (joined && failure.reason === Absence.OVER_BUDGET && !usable.signal.aborted) return this.run(deadline, read);
      throw failure;
    }
  }
}
