import type { RequestScope } from '@queqiao/subgraph/request';
import type { DataObject } from '../planning/representation.ts';
import type { Place, Schedule, Step } from '../planning/schedule.ts';
import type { SupergraphTypes } from '../planning/supergraph-types.ts';
import { overBudget } from './failure.ts';
import type { Failures } from './failures.ts';
import { FetchRun } from './fetch-run.ts';
import type { SubgraphAnswer, SubgraphClient } from '../clients/subgraph-client.ts';
import { targetsAt } from './targets.ts';

/** What all fetches of one operation share. */
export interface ExecutionContext {
  readonly data: DataObject;
  readonly failures: Failures;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly clients: ReadonlyMap<string, SubgraphClient>;
  readonly types: SupergraphTypes;
  readonly scope: RequestScope;
  /** Whether some object stands at several places of the data. */
  readonly sharing: { any: boolean };
  /** Told what a client may not see. */
  readonly report: (subgraph: string, error: unknown) => void;
}

interface StepState {
  readonly step: Step;
  ready: Place[];
  arrived: number;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Runs the fetches of one operation: each as soon as what it needs is there, equal ones together. What has not
 * answered when the time is over is given up, and noted as the cause of what is missing.
 */
export class ScheduleRun {
  readonly #schedule: Schedule;
  readonly #context: ExecutionContext;
  readonly #startedAt = performance.now();
  readonly #states: StepState[];
  readonly #pending: number[];
  readonly #running = new Set<FetchRun>();
  readonly #unfinished: Set<Place>;
  readonly #controller = new AbortController();
  readonly #done = Promise.withResolvers<void>();
  #closed = false;

  constructor(schedule: Schedule, context: ExecutionContext) {
    this.#schedule = schedule;
    this.#context = context;
    this.#states = schedule.steps.map((step) => ({ step, ready: [], arrived: 0, timer: undefined }));
    this.#pending = schedule.places.map(({ dependsOn }) => dependsOn.length);
    this.#unfinished = new Set(schedule.places);
  }

  /**
   * Resolves when every fetch has answered or `giveUpMs` are over, and never rejects. `event` answers the primary
   * fetch of a subscription.
   */
  async run(giveUpMs: number, cancelled?: AbortSignal, event?: SubgraphAnswer): Promise<void> {
    if (this.#schedule.places.length === 0) return;
    const giveUp = (): void => this.#giveUp();
    const timer = setTimeout(giveUp, giveUpMs);
    cancelled?.addEventListener('abort', giveUp, { once: true });
    this.#begin(event);
    if (cancelled?.aborted) giveUp();
    await this.#done.promise;
    clearTimeout(timer);
    cancelled?.removeEventListener('abort', giveUp);
  }

  #begin(event: SubgraphAnswer | undefined): void {
    const { places, primary } = this.#schedule;
    if (primary && event) {
      const fetch = new FetchRun([primary], this.#context);
      fetch.take(event);
      this.#finish([primary]);
      return;
    }
    this.#arrive(places.filter(({ dependsOn }) => dependsOn.length === 0));
  }

  /** Places whose dependencies are done: their steps start, or wait a moment for their other places. */
  #arrive(places: readonly Place[]): void {
    const touched = new Set<StepState>();
    for (const place of places) {
      const state = this.#states[place.step.index];
      if (!state) continue;
      state.ready.push(place);
      state.arrived++;
      touched.add(state);
    }
    for (const state of touched) {
      const patience = this.#context.clients.get(state.step.program.subgraph)?.patienceMs ?? 0;
      if (patience === 0 || state.arrived === state.step.places.length) this.#start(state);
      else state.timer ??= setTimeout(() => this.#start(state), Math.min(patience, this.#elapsedMs()));
    }
  }

  #elapsedMs(): number {
    return performance.now() - this.#startedAt;
  }

  #start(state: StepState): void {
    clearTimeout(state.timer);
    state.timer = undefined;
    const places = state.ready;
    state.ready = [];
    if (this.#closed || places.length === 0) return;
    const fetch = new FetchRun(places, this.#context);
    if (!fetch.isNeeded) {
      this.#finish(places);
      return;
    }
    this.#running.add(fetch);
    void this.#await(fetch);
  }

  async #await(fetch: FetchRun): Promise<void> {
    const answer = await fetch.ask(this.#controller.signal);
    if (this.#closed) return;
    this.#running.delete(fetch);
    fetch.take(answer);
    this.#finish(fetch.places);
  }

  #finish(places: readonly Place[]): void {
    const arrived: Place[] = [];
    for (const place of places) {
      this.#unfinished.delete(place);
      for (const dependent of place.dependents) {
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
    const { data, failures, types } = this.#context;
    for (const fetch of this.#running) {
      fetch.fail(overBudget(fetch.program.subgraph));
      for (const place of fetch.places) this.#unfinished.delete(place);
    }
    for (const { path, step } of this.#unfinished) {
      const { requires, outline, subgraph } = step.program;
      for (const target of targetsAt(data, path, true)) {
        const cause = requires ? failures.causeOfMissing(target, requires) : undefined;
        failures.markMissing(target, outline, cause ?? overBudget(subgraph), types, true);
      }
    }
    this.#close();
    this.#controller.abort();
  }

  #close(): void {
    this.#closed = true;
    for (const { timer } of this.#states) clearTimeout(timer);
    this.#done.resolve();
  }
}
