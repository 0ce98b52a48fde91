import { print, type DocumentNode } from 'graphql';
import type { OperationPlan, Planner } from '../operation-plan.ts';
import { selectionCount } from '../selection-count.ts';
import { TooComplexError } from '../too-complex-error.ts';
import { PlanningLane } from './planning-lane.ts';
import { PlanningThread } from './planning-thread.ts';
import { RefusedOperations } from './refused-operations.ts';

export interface WorkerPlannerOptions {
  /** The CPU time limit for planning one operation, in ms. Default: 500. */
  readonly budgetMs?: number;
  /**
   * The heap limit of one planning thread, in MB. Default: 192, and one more for each 1,000 characters of the supergraph.
   */
  readonly heapMb?: number;
  /** The maximum number of queued operations. Default: 1,000. */
  readonly mostWaiting?: number;
  /** How long an operation may wait to be planned, in ms. Default: 10,000. */
  readonly mostWaitMs?: number;
}

/** The hub's largest question takes 130 ms on a new thread, and a third of it later. */
const BUDGET_MS = 500;
const HEAP_MB = 192;
const CHARACTERS_PER_HEAP_MB = 1000;
const MOST_WAITING = 1000;
const MOST_WAIT_MS = 10_000;
/** Operations with more selections than this are planned on a separate thread, which is started for them. */
const MOST_ORDINARY_SELECTIONS = 200;
/** No planner can finish this within any budget. */
const MOST_SELECTIONS = 10_000;

/**
 * Plans as `ApolloPlanner` does, on separate threads: the calling thread continues with other requests, and the time and
 * memory for one operation are bounded. Ordinary operations never wait for large ones.
 */
export class WorkerPlanner implements Planner {
  readonly #ordinary: PlanningLane;
  readonly #large: PlanningLane;
  readonly #refused = new RefusedOperations();
  readonly #underWay = new Map<string, Promise<OperationPlan>>();

  /** Starts a planning thread. */
  constructor(supergraphSdl: string, options: WorkerPlannerOptions = {}) {
    const { budgetMs = BUDGET_MS, mostWaiting = MOST_WAITING, mostWaitMs = MOST_WAIT_MS } = options;
    const { heapMb = HEAP_MB + Math.ceil(supergraphSdl.length / CHARACTERS_PER_HEAP_MB) } = options;
    const startThread = (): PlanningThread => new PlanningThread(supergraphSdl, heapMb);
    const lane = { startThread, budgetMs, mostWaiting, mostWaitMs };
    this.#ordinary = new PlanningLane({ ...lane, mostThreads: 2, keptThreads: 1 });
    this.#large = new PlanningLane({ ...lane, mostThreads: 1, keptThreads: 0 });
    this.#ordinary.warm();
  }

  /**
   * Rejects with a TooComplexError when planning takes too much, with RATE_LIMITED when the queue is full, and with the
   * planner's own errors.
   */
  async plan(document: DocumentNode): Promise<OperationPlan> {
    const selections = selectionCount(document);
    if (selections > MOST_SELECTIONS) throw new TooComplexError();
    const text = print(document);
    if (this.#refused.has(document)) throw new TooComplexError();
    let planning = this.#underWay.get(text);
    if (!planning) {
      planning = this.#plan(document, text, selections).finally(() => this.#underWay.delete(text));
      this.#underWay.set(text, planning);
    }
    return planning;
  }

  /** Ends the threads. Queued operations are rejected. */
  async close(): Promise<void> {
    await Promise.all([this.#ordinary.close(), this.#large.close()]);
  }

  async #plan(document: DocumentNode, text: string, selections: number): Promise<OperationPlan> {
    const lane = selections > MOST_ORDINARY_SELECTIONS ? this.#large : this.#ordinary;
    try {
      return await lane.plan(text, selections);
    } catch (error) {
      if (error instanceof TooComplexError) this.#refused.add(document);
      throw error;
    }
  }
}
