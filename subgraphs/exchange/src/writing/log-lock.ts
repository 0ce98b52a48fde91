import type { Queryable } from '@queqiao/store';
import type { Clock } from '@queqiao/records/time';
import { advanceLog, lockLog } from './queries.ts';

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

  /** Writes down what was given out, and has readers woken once the transaction commits. Gives how many changes there were. */
  async advance(): Promise<number> {
    const changes = this.#newest - this.#before;
    if (changes > 0) await this.#transaction.query(advanceLog(this.#newest, this.at));
    return changes;
  }
}
