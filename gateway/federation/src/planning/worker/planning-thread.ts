import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { OperationPlan } from '../operation-plan.ts';
import type { PlanningThreadData, PlanningThreadMessage } from './messages.ts';

/** The result of one operation. After `ended` the thread plans nothing more. */
export type PlanningOutcome =
  | { readonly kind: 'planned'; readonly plan: OperationPlan }
  | { readonly kind: 'too complex' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ended'; readonly cause: ThreadEnd };

/** Why a thread ended: the operation took too long or too much memory, or an outside cause. */
export type ThreadEnd = 'budget' | 'memory' | 'other';

/**
 * The heap for short-lived objects. Node's default of 48 MB is meant for programs with one main task: with 4 MB, planning
 * takes the same time, and the process 20 to 30 MB less.
 */
const YOUNG_GENERATION_MB = 4;
/** The longest interval between checks of a thread's CPU time once it could exceed its budget. */
const CHECK_INTERVAL_MS = 10;
/** How long a thread may take for its budget of CPU time on a busy machine. */
const WALL_TIME_FACTOR = 40;

/** What planning one operation may take. */
export interface PlanningBudget {
  /** CPU time after which the thread is ended, in ms. */
  readonly budgetMs: number;
  /** CPU time after which `onSlow` is called, in ms. */
  readonly slowMs: number;
  readonly onSlow: () => void;
}

/** One planning thread, with one operation at a time. It does not keep the process alive unless a request waits for it. */
export class PlanningThread {
  readonly #worker: Worker;
  readonly #started = Promise.withResolvers<void>();
  readonly #ended = Promise.withResolvers<void>();
  #planning: PromiseWithResolvers<PlanningOutcome> | undefined;
  #end: ThreadEnd | undefined;
  /** CPU time at the thread's last message: it uses none while it is idle. */
  #cpuMs = 0;

  /** Starts the thread. `heapMb` is the maximum size of its heap. */
  constructor(supergraphSdl: string, heapMb: number) {
    this.#worker = new Worker(new URL('thread-entry.ts', import.meta.url), {
      workerData: { supergraphSdl } satisfies PlanningThreadData,
      resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
    this.#started.promise.catch(() => undefined);
    this.#worker.unref();
    this.#worker.on('message', (message: PlanningThreadMessage) => this.#take(message));
    // The message is nested too deeply for this thread.
    this.#worker.on('messageerror', () => this.#planning?.resolve({ kind: 'too complex' }));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#exited());
  }

  /** Resolves once the thread can plan. Rejects with the reason when it could not start. */
  async started(): Promise<void> {
    this.#worker.ref();
    try {
      await this.#started.promise;
    } finally {
      this.#worker.unref();
    }
  }

  /** Plans an operation, given as text. Ends the thread when that takes more than its budget of CPU time. */
  async plan(text: string, options: PlanningBudget): Promise<PlanningOutcome> {
    if (this.#end !== undefined) return { kind: 'ended', cause: this.#end };
    const planning = Promise.withResolvers<PlanningOutcome>();
    const answered = new AbortController();
    this.#planning = planning;
    this.#worker.ref();
    this.#worker.postMessage(text);
    void this.#watch(options, answered.signal);
    try {
      return await planning.promise;
    } finally {
      answered.abort();
      this.#worker.unref();
      this.#planning = undefined;
    }
  }

  /** Ends the thread, whatever it is doing. */
  async close(): Promise<void> {
    this.#end ??= 'other';
    await this.#worker.terminate();
  }

  #take(message: PlanningThreadMessage): void {
    this.#cpuMs = message.cpuMs;
    if (message.kind === 'ready') this.#started.resolve();
    else this.#planning?.resolve(message);
  }

  #fail(error: unknown): void {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') this.#end ??= 'memory';
    this.#started.reject(error);
  }

  #exited(): void {
    this.#end ??= 'other';
    this.#started.reject(new Error('a planning thread ended before it could plan'));
    this.#planning?.resolve({ kind: 'ended', cause: this.#end });
    this.#ended.resolve();
  }

  /** Ends the thread once it has used its budget for the current operation. */
  async #watch({ budgetMs, slowMs, onSlow }: PlanningBudget, answered: AbortSignal): Promise<void> {
    const until = performance.now() + budgetMs * WALL_TIME_FACTOR;
    const begunMs = this.#cpuMs;
    let usedMs = 0;
    let isSlow = false;
    while (usedMs < budgetMs && performance.now() < until) {
      const waitMs = Math.max(CHECK_INTERVAL_MS, (isSlow ? budgetMs : slowMs) - usedMs);
      await delay(waitMs, undefined, { ref: false, signal: answered }).catch(() => undefined);
      if (answered.aborted) return;
      usedMs = (await this.#usedMs(until)) - begunMs;
      if (answered.aborted) return;
      if (!isSlow && usedMs >= slowMs) {
        isSlow = true;
        onSlow();
      }
    }
    this.#end ??= 'budget';
    await this.#worker.terminate();
  }

  /** The thread's CPU time, or the last known value when it does not answer in time. */
  async #usedMs(until: number): Promise<number> {
    const given = await Promise.race([
      this.#worker.cpuUsage().catch(() => undefined),
      this.#ended.promise,
      delay(Math.max(0, until - performance.now()), undefined, { ref: false }),
    ]);
    return given ? (given.user + given.system) / 1000 : this.#cpuMs;
  }
}
