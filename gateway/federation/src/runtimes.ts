import type { ComposedSupergraph } from './composition/load-supergraph.ts';
import type { PreparedSubscription } from './execution/prepared-subscription.ts';
import type { OperationRequest } from './gateway-options.ts';
import type { OperationResult } from './execution/ready-operation.ts';
import type { Gateway } from './gateway.ts';

/** What servers need of a gateway: a `Gateway`, or `Runtimes` in its place. */
export type OperationRunner = Pick<
  Gateway,
  'supergraph' | 'sharesAnswers' | 'execute' | 'prepare' | 'prepareSubscription' | 'close'
>;

interface Runtime {
  readonly gateway: OperationRunner;
  running: number;
  retired: boolean;
}

/**
 * A gateway that can be replaced while it serves. A runtime (supergraph, planner, access rules, clients) is one value and
 * is replaced whole: an operation ends on the runtime on which it began, and a runtime is closed after its last operation.
 */
export class Runtimes implements OperationRunner {
  #current: Runtime;
  readonly #closing = new Set<Promise<void>>();

  constructor(gateway: OperationRunner) {
    this.#current = { gateway, running: 0, retired: false };
  }

  /** Of operations that begin now. */
  get supergraph(): ComposedSupergraph {
    return this.#current.gateway.supergraph;
  }

  get sharesAnswers(): boolean {
    return this.#current.gateway.sharesAnswers;
  }

  /** Operations that begin after this run on another gateway, which is closed in its turn. */
  replace(gateway: OperationRunner): void {
    const former = this.#current;
    this.#current = { gateway, running: 0, retired: false };
    former.retired = true;
    this.#closeUnused(former);
  }

  execute(request: OperationRequest): Promise<OperationResult> {
    return this.#run(this.#current, (gateway) => gateway.execute(request));
  }

  prepare(request: OperationRequest): Promise<OperationResult | null> {
    return this.#run(this.#current, (gateway) => gateway.prepare(request));
  }

  /** Its events are answered on the runtime that prepared it; prepare it again once that was replaced. */
  async prepareSubscription(
    request: OperationRequest,
    positionArgument: string,
  ): Promise<PreparedSubscription | OperationResult> {
    const runtime = this.#current;
    const prepared = await this.#run(runtime, (gateway) => gateway.prepareSubscription(request, positionArgument));
    if (!('answer' in prepared)) return prepared;
    return { ...prepared, answer: (event, context) => this.#run(runtime, () => prepared.answer(event, context)) };
  }

  /** Closes the present gateway, and waits for those before it. */
  async close(): Promise<void> {
    await Promise.all([...this.#closing, this.#current.gateway.close()]);
  }

  async #run<T>(runtime: Runtime, work: (gateway: OperationRunner) => Promise<T>): Promise<T> {
    runtime.running++;
    try {
      return await work(runtime.gateway);
    } finally {
      runtime.running--;
      this.#closeUnused(runtime);
    }
  }

  #closeUnused(runtime: Runtime): void {
    if (!runtime.retired || runtime.running > 0) return;
    const closed = runtime.gateway.close().finally(() => this.#closing.delete(closed));
    this.#closing.add(closed);
  }
}
