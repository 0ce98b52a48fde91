import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import type { OperationPlan } from '../operation-plan.ts';
import { TooComplexError } from '../too-complex-error.ts';
import type { PlanningThread } from './planning-thread.ts';

export interface PlanningLaneOptions {
  readonly startThread: () => PlanningThread;
  /** CPU time that planning one operation may take, in ms. */
  readonly budgetMs: number;
  /** How many operations may wait. */
  readonly mostWaiting: number;
  /** The thread is ended when it has had nothing to plan for so long, in ms. Without it, it is kept. */
  readonly idleMs?: number;
}

interface WaitingOperation {
  readonly text: string;
  readonly selections: number;
  readonly result: PromiseWithResolvers<OperationPlan>;
  isSecondAttempt: boolean;
}

/**
 * Plans operations on one thread, one after another, the smaller before the larger. An operation that takes too much
 * ends the thread; another takes its place at once, and goes on with those that wait.
 */
export class PlanningLane {
  readonly #options: PlanningLaneOptions;
  readonly #waiting: WaitingOperation[] = [];
  #thread: PlanningThread | undefined;
  #isPlanning = false;
  #isClosed = false;
  #idle: NodeJS.Timeout | undefined;

  constructor(options: PlanningLaneOptions) {
    this.#options = options;
  }

  /** Starts the thread before an operation needs it. */
  warm(): void {
    this.#thread ??= this.#options.startThread();
  }

  /**
   * Plans an operation that makes so many selections. Rejects with a TooComplexError, with RATE_LIMITED when too many
   * others wait, and with the planner's own errors.
   */
  plan(text: string, selections: number): Promise<OperationPlan> {
    if (this.#isClosed) return Promise.reject(closed());
    if (this.#waiting.length >= this.#options.mostWaiting) return Promise.reject(tooManyWaiting());
    const result = Promise.withResolvers<OperationPlan>();
    this.#enqueue({ text, selections, result, isSecondAttempt: false });
    if (!this.#isPlanning) void this.#planAll();
    return result.promise;
  }

  /** Ends the thread. What waits is rejected. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#idle);
    this.#rejectWaiting(closed());
    await this.#thread?.close();
  }

  #enqueue(operation: WaitingOperation): void {
    const at = this.#waiting.findIndex(({ selections }) => selections > operation.selections);
    this.#waiting.splice(at === -1 ? this.#waiting.length : at, 0, operation);
  }

  async #planAll(): Promise<void> {
    this.#isPlanning = true;
    clearTimeout(this.#idle);
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) await this.#planOne(next);
    this.#isPlanning = false;
    const { idleMs } = this.#options;
    if (idleMs !== undefined && !this.#isClosed) this.#idle = setTimeout(() => this.#endIdle(), idleMs).unref();
  }

  async #planOne(operation: WaitingOperation): Promise<void> {
    const { text, result } = operation;
    const thread = (this.#thread ??= this.#options.startThread());
    try {
      await thread.started();
    } catch (error) {
      // Another start would fail in the same way: nobody is left to wait for it.
      this.#thread = undefined;
      result.reject(error);
      this.#rejectWaiting(error);
      return;
    }
    const outcome = await thread.plan(text, this.#options.budgetMs);
    if (outcome.kind === 'planned') result.resolve(outcome.plan);
    else if (outcome.kind === 'failed') result.reject(outcome.error);
    else if (outcome.kind === 'too complex') result.reject(new TooComplexError());
    else if (this.#isClosed) result.reject(closed());
    else {
      this.#thread = this.#options.startThread();
      if (outcome.cause !== 'other' || operation.isSecondAttempt) result.reject(new TooComplexError());
      else this.#waiting.unshift({ ...operation, isSecondAttempt: true });
    }
  }

  #rejectWaiting(error: unknown): void {
    for (const { result } of this.#waiting.splice(0)) result.reject(error);
  }

  #endIdle(): void {
    void this.#thread?.close();
    this.#thread = undefined;
  }
}

function tooManyWaiting(): HubError {
  return new HubError(
    ErrorCode.RATE_LIMITED,
    '等待规划的操作过多,请稍后再试 (too many operations wait to be planned: try again later)',
    { extensions: { retryAfter: 1 } },
  );
}

function closed(): Error {
  return new Error('the planner is closed');
}
