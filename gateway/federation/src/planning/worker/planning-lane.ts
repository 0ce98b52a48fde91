import type { OperationPlan } from '../operation-plan.ts';
import { TooComplexError } from '../too-complex-error.ts';
import { OperationQueue, type WaitingOperation } from './operation-queue.ts';
import type { PlanningThread } from './planning-thread.ts';

export interface PlanningLaneOptions {
  readonly startThread: () => PlanningThread;
  /** The CPU time limit for planning one operation, in ms. */
  readonly budgetMs: number;
  /** The maximum length of the queue. */
  readonly mostWaiting: number;
  /** How long an operation may wait before it is planned, in ms. */
  readonly mostWaitMs: number;
  /** The most threads at once. Usually there is one; another starts when that one will probably be ended. */
  readonly mostThreads: number;
  /** How many threads stay when there is nothing to plan. */
  readonly keptThreads: number;
}

/** The share of its budget that an operation uses before another thread starts beside its own. */
const SHARE_BEFORE_RESERVE = 0.5;
/** How long an additional thread waits for an operation, in ms. */
const IDLE_MS = 60_000;
/** The pause after a thread that could not start, in ms. */
const START_PAUSE_MS = 1000;

interface IdleThread {
  readonly thread: PlanningThread;
  readonly wake: (operation: WaitingOperation | null) => void;
}

/**
 * Plans operations, one at a time on each thread, smaller ones first. An operation that takes too much ends its thread. By
 * then another has started, so that no operation waits while it reads the supergraph.
 */
export class PlanningLane {
  readonly #options: PlanningLaneOptions;
  readonly #queue: OperationQueue;
  readonly #threads = new Set<PlanningThread>();
  readonly #idle: IdleThread[] = [];
  #failedStart: { readonly error: unknown; readonly at: number } | undefined;
  #isClosed = false;

  constructor(options: PlanningLaneOptions) {
    this.#options = options;
    this.#queue = new OperationQueue(options);
  }

  /** Starts a thread before an operation needs it. */
  warm(): void {
    void this.#runThread();
  }

  /**
   * Plans an operation with this number of selections. Rejects with a TooComplexError, with RATE_LIMITED when the queue is
   * full or it has waited too long, and with the planner's own errors.
   */
  plan(text: string, selections: number): Promise<OperationPlan> {
    if (this.#isClosed) return Promise.reject(closed());
    if (this.#threads.size === 0) {
      const failed = this.#failedStart;
      if (failed && performance.now() - failed.at < START_PAUSE_MS) return Promise.reject(failed.error);
      this.warm();
    }
    const planned = this.#queue.add(text, selections);
    this.#wakeIdle();
    return planned;
  }

  /** Ends the threads. Queued operations are rejected. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#queue.rejectAll(closed());
    for (const { wake } of this.#idle.splice(0)) wake(null);
    await Promise.all(Array.from(this.#threads, (thread) => thread.close()));
  }

  /** One thread, from its start to its end. */
  async #runThread(): Promise<void> {
    const thread = this.#options.startThread();
    this.#threads.add(thread);
    try {
      await thread.started();
    } catch (error) {
      this.#threads.delete(thread);
      if (this.#isClosed || this.#threads.size > 0) return;
      // Another start would fail in the same way: the queue is empty by now.
      this.#failedStart = { error, at: performance.now() };
      this.#queue.rejectAll(error);
      return;
    }
    for (let next = await this.#next(thread); next; next = await this.#next(thread)) {
      if (!(await this.#planOn(thread, next))) {
        this.#replace(thread);
        return;
      }
    }
    this.#threads.delete(thread);
    await thread.close();
  }

  /** The next operation for a thread, once there is one; null when the thread is no longer needed. */
  #next(thread: PlanningThread): Promise<WaitingOperation | null> | WaitingOperation | null {
    if (this.#isClosed) return null;
    const operation = this.#queue.take();
    if (operation) return operation;
    const { promise, resolve } = Promise.withResolvers<WaitingOperation | null>();
    const idle = { thread, wake: resolve };
    this.#idle.push(idle);
    const end = setTimeout(() => {
      const at = this.#idle.indexOf(idle);
      if (at === -1 || this.#threads.size <= this.#options.keptThreads) return;
      this.#idle.splice(at, 1);
      resolve(null);
    }, IDLE_MS).unref();
    return promise.finally(() => clearTimeout(end));
  }

  #wakeIdle(): void {
    const idle = this.#idle.at(-1);
    if (!idle) return;
    const operation = this.#queue.take();
    if (!operation) return;
    this.#idle.pop();
    idle.wake(operation);
  }

  /** Whether the thread can plan another one afterwards. */
  async #planOn(thread: PlanningThread, operation: WaitingOperation): Promise<boolean> {
    const { budgetMs } = this.#options;
    const outcome = await thread.plan(operation.text, {
      budgetMs,
      slowMs: budgetMs * SHARE_BEFORE_RESERVE,
      onSlow: () => this.#addReserve(),
    });
    if (outcome.kind === 'planned') operation.resolve(outcome.plan);
    else if (outcome.kind === 'failed') operation.reject(outcome.error);
    else if (outcome.kind === 'too complex') operation.reject(new TooComplexError());
    else if (this.#isClosed) operation.reject(closed());
    else if (outcome.cause !== 'other' || operation.isSecondAttempt) operation.reject(new TooComplexError());
    else this.#queue.addAgain(operation);
    return outcome.kind !== 'ended';
  }

  #addReserve(): void {
    if (!this.#isClosed && this.#threads.size < this.#options.mostThreads) this.warm();
  }

  /** Starts a thread to replace one that has ended, unless there is one already or none is needed now. */
  #replace(thread: PlanningThread): void {
    this.#threads.delete(thread);
    if (this.#isClosed || this.#threads.size > 0) return;
    if (this.#queue.size > 0 || this.#options.keptThreads > 0) this.warm();
  }
}

function closed(): Error {
  return new Error('the planner is closed');
}
