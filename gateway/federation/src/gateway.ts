import { OperationTypeNode } from 'graphql';
import { subgraphClients } from './clients/subgraph-clients.ts';
import type { SubgraphAnswer } from './clients/subgraph-client.ts';
import { loadSupergraph, type ComposedSupergraph } from './composition/load-supergraph.ts';
import { answerEvent, isEvents, openEvents } from './execution/event-source.ts';
import { internalFailure, publicFailure } from './execution/failure.ts';
import { OperationExecutor } from './execution/operation-executor.ts';
import { OperationPreparer } from './execution/operation-preparer.ts';
import { rootField, subscriptionKey, type PreparedSubscription } from './execution/prepared-subscription.ts';
import type { PlanningTools } from './execution/prepared-operation.ts';
import type { OperationResult, ReadyOperation, RefusedOperation } from './execution/ready-operation.ts';
import type { ExecutionTools } from './execution/run-operation.ts';
import { SingleFlight } from './execution/single-flight.ts';
import type { GatewayOptions, OperationRequest } from './gateway-options.ts';
import { planningSupergraph } from './planning/planning-supergraph.ts';
import { supergraphFacts } from './planning/supergraph-facts.ts';
import { WorkerPlanner } from './planning/worker/worker-planner.ts';

const ANSWERED_ONCE = [OperationTypeNode.QUERY, OperationTypeNode.MUTATION];

/**
 * A gateway over a supergraph. Every operation, from any transport, goes through the same pipeline: parse, validate,
 * limit, coerce, authorise, plan, run, shape.
 */
export class Gateway {
  readonly supergraph: ComposedSupergraph;
  readonly #options: GatewayOptions;
  readonly #planning: PlanningTools;
  readonly #execution: ExecutionTools;
  readonly #preparer: OperationPreparer;
  readonly #executor: OperationExecutor;
  readonly #shared = new SingleFlight<OperationResult>();

  /** Throws a TypeError when the supergraph needs a feature that cannot be served. */
  constructor(options: GatewayOptions) {
    const { supergraph, clients, isPublic = () => true } = options;
    this.supergraph = typeof supergraph === 'string' ? loadSupergraph(supergraph) : supergraph;
    const { document, apiSchema: schema } = this.supergraph;
    const facts = supergraphFacts(document);
    const { sdl, required } = planningSupergraph(this.supergraph, facts);
    this.#options = options;
    this.#planning = {
      planner: options.planner?.(sdl) ?? new WorkerPlanner(sdl),
      schema,
      facts,
      required,
      describePolicy: options.describePolicy,
    };
    this.#execution = {
      schema,
      facts,
      clients: new Map((clients ?? subgraphClients(document)).map((client) => [client.name, client])),
      failureOf: (error) => (isPublic(error) ? publicFailure(error) : internalFailure()),
    };
    this.#preparer = new OperationPreparer(this.supergraph, this.#planning, options);
    this.#executor = new OperationExecutor(this.#execution, options);
  }

  /** Whether callers may get the same answer, as one object. */
  get sharesAnswers(): boolean {
    return this.#options.sharedAs !== undefined;
  }

  /** Closes planner and clients. */
  async close(): Promise<void> {
    await Promise.all(Array.from(this.#execution.clients.values(), (client) => client.close()));
    await this.#planning.planner.close?.();
  }

  /** Answers one query or mutation. Never rejects. */
  async execute(request: OperationRequest): Promise<OperationResult> {
    const ready = await this.#preparer.prepare({ operations: ANSWERED_ONCE, ...request });
    if ('errors' in ready) return this.#refuse(request, ready);
    const name = this.#options.sharedAs?.(request) ?? null;
    if (name === null || ready.operation.operation !== OperationTypeNode.QUERY) return this.#executor.run(ready);
    const key = JSON.stringify([ready.planKey, name, request.errors ?? 'each', ready.sentVariables]);
    const { cancelled: _one, ...shared } = request;
    return this.#shared.run(key, () => this.#executor.run({ ...ready, request: shared }));
  }

  /**
   * Answers a subscription: one answer for each event, or a single answer with errors when there are no events. Each
   * event runs in the context that `contextOfEvent` returns; by default in that of the request.
   */
  async subscribe(
    request: OperationRequest,
    contextOfEvent: () => unknown = () => request.context,
  ): Promise<AsyncGenerator<OperationResult, void> | OperationResult> {
    const ready = await this.#preparer.prepare({ operations: [OperationTypeNode.SUBSCRIPTION], ...request });
    if ('errors' in ready) return this.#refuse(request, ready);
    const primary = ready.planned.parts[0]?.graph?.primary;
    if (!primary) return this.#executor.run(ready, { data: null });
    const source = await openEvents(primary.group.program, {
      clients: this.#execution.clients,
      variables: ready.sentVariables,
      context: request.context,
      signal: request.cancelled ?? new AbortController().signal,
      report: this.#executor.reporter(request.context),
    });
    return isEvents(source) ? this.#answers(ready, source, contextOfEvent) : this.#executor.run(ready, source);
  }

  async *#answers(
    ready: ReadyOperation,
    events: AsyncIterable<SubgraphAnswer>,
    contextOfEvent: () => unknown,
  ): AsyncGenerator<OperationResult, void> {
    for await (const event of events) {
      yield await this.#executor.run({ ...ready, request: { ...ready.request, context: contextOfEvent() } }, event);
    }
  }

  /**
   * Makes a subscription ready whose events its caller has, or can read: gives how to answer one, or an answer with the
   * errors for which it may not run. `positionArgument` is the argument of the root field that says where to begin.
   */
  async prepareSubscription(
    request: OperationRequest,
    positionArgument: string,
  ): Promise<PreparedSubscription | OperationResult> {
    const ready = await this.#preparer.prepare({ operations: [OperationTypeNode.SUBSCRIPTION], ...request });
    if ('errors' in ready) return this.#refuse(request, ready);
    const primary = ready.planned.parts[0]?.graph?.primary;
    if (!primary) return this.#executor.run(ready, { data: null });
    const { document, operation, accessKey, variables } = ready;
    const root = { schema: this.#planning.schema, document, operation, variables };
    const field = rootField(root);
    const form = request.errors ?? 'each';
    return {
      operation,
      field: field.name,
      arguments: field.arguments,
      key: subscriptionKey({ ...root, field, query: request.query, accessKey, form, positionArgument }),
      answer: async (event, context) => {
        const own = await answerEvent(
          primary.group.program,
          { [field.name]: event },
          {
            clients: this.#execution.clients,
            variables: ready.sentVariables,
            context,
            signal: request.cancelled ?? new AbortController().signal,
            report: this.#executor.reporter(context),
          },
        );
        return this.#executor.run({ ...ready, request: { ...request, context } }, own);
      },
    };
  }

  /** Does everything before the first fetch, so that the operation's next request finds it cached. */
  async prepare(request: OperationRequest): Promise<OperationResult | null> {
    const ready = await this.#preparer.prepare({ operations: Object.values(OperationTypeNode), ...request });
    return 'errors' in ready ? { errors: ready.errors } : null;
  }

  #refuse(request: OperationRequest, { operation, errors }: RefusedOperation): OperationResult {
    const result = { errors };
    request.answered?.({ operation, result });
    return result;
  }
}
