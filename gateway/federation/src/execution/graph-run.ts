import type { SubgraphAnswer } from '../clients/subgraph-client.ts';
import type { ExecutionGraph, FetchGroup, FetchTarget } from '../planning/execution-graph.ts';
import type { ExecutionContext } from './execution-context.ts';
import { overBudget } from './failure.ts';
import { FetchRun } from './fetch-run.ts';
import { targetsAt } from './targets.ts';

interface GroupState {
  readonly group: FetchGroup;
  ready: FetchTarget[];
  arrived: number;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Runs the fetches of one execution graph: each starts as soon as its dependencies are done, and equal ones are combined.
 * A fetch without an answer when the time runs out is aborted, and marked as the reason of its missing values.
 */
export class GraphRun {
  readonly #graph: ExecutionGraph;
  readonly #context: ExecutionContext;
  readonly #startedAt = performance.now();
  readonly #states: GroupState[];
  readonly #pending: number[];
  readonly #running = new Set<FetchRun>();
  readonly #unfinished: Set<FetchTarget>;
  readonly #signal: AbortSignal;
  readonly #done = Promise.withResolvers<void>();
  #closed = false;

  /** The run ends when `signal` fires: the time ran out, or the caller left. */
  constructor(graph: ExecutionGraph, context: ExecutionContext, signal: AbortSignal) {
    this.#signal = signal;
    this.#graph = graph;
    this.#context = context;
    this.#states = graph.groups.map((group) => ({ group, ready: [], arrived: 0, timer: undefined }));
    this.#pending = graph.targets.map(({ dependsOn }) => dependsOn.length);
    this.#unfinished = new Set(graph.targets);
  }

  /**
   * Resolves when every fetch has answered or `signal` fires (the time ran out, or the caller left), and never rejects.
   * `event` answers the primary fetch of a subscription.
   */
  async run(event?: SubgraphAnswer): Promise<void> {
    if (this.#graph.targets.length === 0) return;
    const signal = this.#signal;
    // First of its listeners: the run is over, and what is missing marked, before a request fails by the same signal.
    const giveUp = (): void => this.#giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    if (signal.aborted) giveUp();
    else this.#begin(event);
    await this.#done.promise;
    signal.removeEventListener('abort', giveUp);
  }

  #begin(event: SubgraphAnswer | undefined): void {
    const { targets, primary } = this.#graph;
    if (primary && event) {
      const fetch = new FetchRun([primary], this.#context);
      fetch.take(event);
      this.#finish([primary]);
      return;
    }
    this.#arrive(targets.filter(({ dependsOn }) => dependsOn.length === 0));
  }

  /** Targets whose dependencies are done: their groups start, or wait a moment for their other targets. */
  #arrive(targets: readonly FetchTarget[]): void {
    const touched = new Set<GroupState>();
    for (const target of targets) {
      const state = this.#states[target.group.index];
      if (!state) continue;
      state.ready.push(target);
      state.arrived++;
      touched.add(state);
    }
    for (const state of touched) {
      const window = this.#context.clients.get(state.group.program.subgraph)?.batchWindowMs ?? 0;
      if (window === 0 || state.arrived === state.group.targets.length) this.#start(state);
      else state.timer ??= setTimeout(() => this.#start(state), Math.min(window, this.#elapsedMs()));
    }
  }

  #elapsedMs(): number {
    return performance.now() - this.#startedAt;
  }

  #start(state: GroupState): void {
    clearTimeout(state.timer);
    state.timer = undefined;
    const targets = state.ready;
    state.ready = [];
    if (this.#closed || targets.length === 0) return;
    const fetch = new FetchRun(targets, this.#context);
    if (!fetch.isNeeded) {
      this.#finish(targets);
      return;
    }
    this.#running.add(fetch);
    void this.#await(fetch);
  }

  async #await(fetch: FetchRun): Promise<void> {
    const answer = await fetch.ask(this.#signal);
    if (this.#closed) return;
    this.#running.delete(fetch);
    fetch.take(answer);
    this.#finish(fetch.targets);
  }

  #finish(targets: readonly FetchTarget[]): void {
    const arrived: FetchTarget[] = [];
    for (const target of targets) {
      this.#unfinished.delete(target);
      for (const dependent of target.dependents) {
        const left = (this.#pending[dependent.index] ?? 0) - 1;
        this.#pending[dependent.index] = left;
        if (left === 0) arrived.push(dependent);
      }
    }
    if (this.#unfinished.size === 0) this.#close();
    else if (arrived.length > 0) this.#arrive(arrived);
  }

  #giveUp(): void {
    if (this.#closed) return;
    const { data, failures, facts } = this.#context;
    for (const fetch of this.#running) {
      fetch.fail(overBudget(fetch.program.subgraph));
      for (const target of fetch.targets) this.#unfinished.delete(target);
    }
    for (const { path, group } of this.#unfinished) {
      const { requires, outline, subgraph } = group.program;
      for (const object of targetsAt(data, path, true)) {
        const cause = requires ? failures.causeOfMissing(object, requires) : undefined;
        failures.markMissing(object, outline, cause ?? overBudget(subgraph), facts.types);
      }
    }
    this.#close();
  }

  #close(): void {
    this.#closed = true;
    for (const { timer } of this.#states) clearTimeout(timer);
    this.#done.resolve();
  }
}
