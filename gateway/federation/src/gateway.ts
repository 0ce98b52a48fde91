import {
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import { ANONYMOUS_CALLER } from './access/access-caller.ts';
import { OperationAccess } from './access/operation-access.ts';
import { subgraphClients } from './clients/subgraph-clients.ts';
import type { SubgraphAnswer } from './clients/subgraph-client.ts';
import { loadSupergraph, type ComposedSupergraph } from './composition/load-supergraph.ts';
import { answerEvent, isEvents, openEvents } from './execution/event-source.ts';
import { internalFailure, publicFailure } from './execution/failure.ts';
import { PlanCache } from './execution/plan-cache.ts';
import { rootField, subscriptionKey, type PreparedSubscription } from './execution/prepared-subscription.ts';
import { PreparedOperation, type PlannedOperation, type PlanningTools } from './execution/prepared-operation.ts';
import { runOperation, type ExecutionTools } from './execution/run-operation.ts';
import { SingleFlight } from './execution/single-flight.ts';
import { untilGivenUp } from './execution/until-given-up.ts';
import type { GatewayOptions, OperationRequest } from './gateway-options.ts';
import { coerceVariables } from './limits/coerce-variables.ts';
import { DocumentCache } from './limits/document-cache.ts';
import { OperationKindRefused } from './limits/operation-kind.ts';
import { OperationLimiter } from './limits/operation-limiter.ts';
import type { OperationOutcome } from './observability/gateway-observer.ts';
import { inSpan } from './observability/tracing.ts';

import type { DataObject } from './planning/data-object.ts';
import { planningSupergraph } from './planning/planning-supergraph.ts';
import { supergraphFacts } from './planning/supergraph-facts.ts';
import { WorkerPlanner } from './planning/worker/worker-planner.ts';

/** The answer to an operation. An answer without `data` was refused before execution. */
export type OperationResult = ExecutionResult<DataObject>;

/** An operation that may run: everything before the first fetch is done. */
interface ReadyOperation {
  readonly request: OperationRequest;
  readonly document: DocumentNode;
  readonly accessKey: string;
  /** Equal for operations with the same plan. */
  readonly planKey: string;
  readonly operation: OperationDefinitionNode;
  readonly planned: PlannedOperation;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** As received, by the names under which they are sent on. */
  readonly sentVariables: Readonly<Record<string, unknown>>;
}

/** A refused operation. */
interface RefusedOperation {
  readonly operation: OperationDefinitionNode | null;
  readonly errors: readonly GraphQLError[];
}

const DEFAULT_BUDGET_MS = 30_000;
const PLAN_CACHE_BYTES = 64 * 1024 * 1024;
const ANSWERED_ONCE = [OperationTypeNode.QUERY, OperationTypeNode.MUTATION];

/**
 * A gateway over a supergraph. Every operation, from any transport, goes through the same pipeline: parse, validate,
 * limit, coerce, authorise, plan, run, shape.
 */
export class Gateway {
  readonly supergraph: ComposedSupergraph;
  readonly #options: GatewayOptions;
  readonly #documents: DocumentCache;
  readonly #limiter: OperationLimiter;
  readonly #planning: PlanningTools;
  readonly #execution: ExecutionTools;
  readonly #plans: PlanCache;
  readonly #shared = new SingleFlight<OperationResult>();
  /** By operation of a cached document. */
  readonly #prepared = new WeakMap<OperationDefinitionNode, PreparedOperation>();
  /** Numbers prepared operations, for the keys of their plans. */
  readonly #numbers = new WeakMap<PreparedOperation, number>();
  #count = 0;

  /** Throws a TypeError when the supergraph needs a feature that cannot be served. */
  constructor(options: GatewayOptions) {
    const { supergraph, clients, isPublic = () => true, planCacheBytes = PLAN_CACHE_BYTES, limits = {} } = options;
    this.supergraph = typeof supergraph === 'string' ? loadSupergraph(supergraph) : supergraph;
    const { document, apiSchema: schema } = this.supergraph;
    const facts = supergraphFacts(document);
    const { sdl, required } = planningSupergraph(this.supergraph, facts);
    this.#options = options;
    this.#documents = new DocumentCache({ schema, limits });
    this.#limiter = new OperationLimiter({ schema, supergraph: this.supergraph.supergraph.schema, limits });
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
    this.#plans = new PlanCache(planCacheBytes);
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
    const ready = await this.#ready({ operations: ANSWERED_ONCE, ...request });
    if ('errors' in ready) return this.#refuse(request, ready);
    const name = this.#options.sharedAs?.(request) ?? null;
    if (name === null || ready.operation.operation !== OperationTypeNode.QUERY) return this.#run(ready);
    const key = JSON.stringify([ready.planKey, name, request.errors ?? 'each', ready.sentVariables]);
    const { cancelled: _one, ...shared } = request;
    return this.#shared.run(key, () => this.#run({ ...ready, request: shared }));
  }

  /**
   * Answers a subscription: one answer for each event, or a single answer with errors when there are no events. Each
   * event runs in the context that `contextOfEvent` returns; by default in that of the request.
   */
  async subscribe(
    request: OperationRequest,
    contextOfEvent: () => unknown = () => request.context,
  ): Promise<AsyncGenerator<OperationResult, void> | OperationResult> {
    const ready = await this.#ready({ operations: [OperationTypeNode.SUBSCRIPTION], ...request });
    if ('errors' in ready) return this.#refuse(request, ready);
    const primary = ready.planned.parts[0]?.graph?.primary;
    if (!primary) return this.#run(ready, { data: null });
    const source = await openEvents(primary.group.program, {
      clients: this.#execution.clients,
      variables: ready.sentVariables,
      context: request.context,
      signal: request.cancelled ?? new AbortController().signal,
      report: this.#reporter(request.context),
    });
    return isEvents(source) ? this.#answers(ready, source, contextOfEvent) : this.#run(ready, source);
  }

  async *#answers(
    ready: ReadyOperation,
    events: AsyncIterable<SubgraphAnswer>,
    contextOfEvent: () => unknown,
  ): AsyncGenerator<OperationResult, void> {
    for await (const event of events) {
      yield await this.#run({ ...ready, request: { ...ready.request, context: contextOfEvent() } }, event);
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
    const ready = await this.#ready({ operations: [OperationTypeNode.SUBSCRIPTION], ...request });
    if ('errors' in ready) return this.#refuse(request, ready);
    const primary = ready.planned.parts[0]?.graph?.primary;
    if (!primary) return this.#run(ready, { data: null });
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
            report: this.#reporter(context),
          },
        );
        return this.#run({ ...ready, request: { ...request, context } }, own);
      },
    };
  }

  /** Does everything before the first fetch, so that the operation's next request finds it cached. */
  async prepare(request: OperationRequest): Promise<OperationResult | null> {
    const ready = await this.#ready({ operations: Object.values(OperationTypeNode), ...request });
    return 'errors' in ready ? { errors: ready.errors } : null;
  }

  #refuse(request: OperationRequest, { operation, errors }: RefusedOperation): OperationResult {
    const result = { errors };
    request.answered?.({ operation, result });
    return result;
  }

  async #ready(request: OperationRequest): Promise<ReadyOperation | RefusedOperation> {
    const read = this.#documents.read(request.query, request.operationName);
    if (read.errors) return { operation: null, errors: read.errors };
    const { document, operation, locate } = read;
    if (request.operations && !request.operations.includes(operation.operation)) {
      return { operation, errors: [new OperationKindRefused(operation.operation)] };
    }
    const coerced = coerceVariables(this.#planning.schema, { operation, variables: request.variables ?? {}, locate });
    if (coerced.errors) return { operation, errors: coerced.errors };
    const variables = coerced.values;
    const excess = this.#limiter.check({ document, operation, variables });
    if (excess) return { operation, errors: [excess] };
    let prepared = this.#prepared.get(operation);
    if (!prepared) {
      const access = new OperationAccess(document, this.#planning.schema, this.supergraph.access);
      prepared = new PreparedOperation(document, operation, access, this.#planning);
      this.#prepared.set(operation, prepared);
      this.#numbers.set(prepared, this.#count++);
    }
    try {
      const planKey = this.#planKeyOf(prepared, variables, request);
      const planned = await this.#plans.get(planKey, () => this.#plan(prepared, variables, request));
      const sentVariables = prepared.sentVariables(request.variables ?? {});
      const accessKey = prepared.access.keyFor(request.caller ?? ANONYMOUS_CALLER);
      return { request, document, operation, accessKey, planKey, planned, variables, sentVariables };
    } catch (error) {
      if (error instanceof GraphQLError) return { operation, errors: [error] };
      this.#reporter(request.context)('gateway', error);
      const { message, extensions } = internalFailure();
      return { operation, errors: [new GraphQLError(message, { extensions })] };
    }
  }

  #planKeyOf(
    prepared: PreparedOperation,
    variables: Readonly<Record<string, unknown>>,
    { caller = ANONYMOUS_CALLER }: OperationRequest,
  ): string {
    return `${this.#numbers.get(prepared)} ${prepared.access.keyFor(caller)} ${prepared.keyFor(variables)}`;
  }

  #plan(
    prepared: PreparedOperation,
    variables: Readonly<Record<string, unknown>>,
    { caller = ANONYMOUS_CALLER }: OperationRequest,
  ): Promise<PlannedOperation> {
    return prepared.plan(variables, prepared.access.keyFor(caller));
  }

  async #run(ready: ReadyOperation, event?: SubgraphAnswer): Promise<OperationResult> {
    const { request, operation } = ready;
    const kind = operation.operation;
    request.began?.(operation);
    const end = this.#options.observer?.operationBegan?.(kind);
    const answer = await inSpan(
      `graphql ${kind}`,
      { operation: operation.name?.value ?? 'anonymous' },
      () => this.#answer(ready, event),
      ({ errors }) => errors !== undefined,
    );
    const withheld = await this.#options.release?.(request, operation.name?.value ?? null);
    const given = withheld ? { errors: [withheld], data: null } : answer;
    end?.(outcomeOf(given));
    request.answered?.({ operation, result: given });
    return given;
  }

  async #answer(
    { planned, variables, sentVariables, request, operation }: ReadyOperation,
    event: SubgraphAnswer | undefined,
  ): Promise<OperationResult> {
    const { context, giveUpMs = DEFAULT_BUDGET_MS, cancelled, errors = 'each' } = request;
    const report = this.#reporter(context);
    const isMutation = operation.operation === OperationTypeNode.MUTATION;
    try {
      return await untilGivenUp(giveUpMs, isMutation ? undefined : cancelled, (signal) =>
        runOperation(planned, this.#execution, {
          variables,
          sentVariables,
          requestContext: context,
          signal,
          errors,
          report,
          event,
          cancelled,
        }),
      );
    } catch (error) {
      report('gateway', error);
      const { message, extensions } = internalFailure();
      return { errors: [new GraphQLError(message, { extensions })], data: null };
    }
  }

  #reporter(context: unknown): (subgraph: string, error: unknown) => void {
    return (subgraph, error) => this.#options.report?.(subgraph, error, context);
  }
}

function outcomeOf({ data, errors }: OperationResult): OperationOutcome {
  if (!errors) return 'ok';
  return data ? 'partial' : 'failed';
}
