import type { Queryable } from '@queqiao/kit/store';
import type { Clock } from '@queqiao/kit/time';
import { advanceLog, holdLog, lockLog } from './queries.ts';

/** The right to give out positions, held until the transaction ends. */
export class LogLock {
  readonly #transaction: Queryable;
  readonly #before: number;
  /** The moment of every change of this transaction: never before that of an earlier one, whatever this node's clock says. */
  readonly at: string;
  #newest: number;

  private constructor(transaction: Queryable, newest: number, at: string) {
    this.#transaction = transaction;
    this.#before = newest;
    this.#newest = newest;
    this.at = at;
  }

  /** Waits until no other transaction gives out positions. */
  static async take(transaction: Queryable, clock: Clock): Promise<LogLock> {
    const [log] = await transaction.query<{ given: number; newest_at: string | null }>(lockLog());
    if (log === undefined) throw new TypeError('the store has no change log: was it migrated?');
    const now = Math.max(clock(), log.newest_at === null ? 0 : Date.parse(log.newest_at));
    return new LogLock(transaction, log.given, new Date(now).toISOString());
  }

  /** Position of the newest change, this transaction's own included. */
  get newest(): number {
    return this.#newest;
  }

  /** Gives out the next position. */
  next(): number {
    this.#newest += 1;
    return this.#newest;
  }

  /** Gives out so many positions at once: those after the one returned. */
  reserve(count: number): number {
    const before = this.#newest;
    this.#newest += count;
    return before;
  }

  /** Writes down what was given out, and has readers told once the transaction commits. Gives how many changes there were. */
  async advance(): Promise<number> {
    const changes = this.#newest - this.#before;
    if (changes > 0) await this.#transaction.query(advanceLog(this.#newest, this.at));
    return changes;
  }

  /**
   * Like `advance`, but readers are told later, by whoever advances or publishes the log next. The commit need not wait for
   * the disk then: should the server fall, what is lost was told to nobody.
   */
  async hold(): Promise<number> {
    await this.#transaction.run('set local synchronous_commit = off');
    await this.#transaction.query(holdLog(this.#newest, this.at));
    return this.#newest - this.#before;
  }
}
