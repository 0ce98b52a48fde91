import { GraphQLError, type OperationDefinitionNode } from 'graphql';
import { ANONYMOUS_CALLER } from '../access/access-caller.ts';
import { OperationAccess } from '../access/operation-access.ts';
import type { ComposedSupergraph } from '../composition/load-supergraph.ts';
import type { GatewayOptions, OperationRequest } from '../gateway-options.ts';
import { coerceVariables } from '../limits/coerce-variables.ts';
import { DocumentCache } from '../limits/document-cache.ts';
import { OperationKindRefused } from '../limits/operation-kind.ts';
import { OperationLimiter } from '../limits/operation-limiter.ts';
import { internalFailure } from './failure.ts';
import { PlanCache } from './plan-cache.ts';
import { PreparedOperation, type PlannedOperation, type PlanningTools } from './prepared-operation.ts';
import type { ReadyOperation, RefusedOperation } from './ready-operation.ts';

const PLAN_CACHE_BYTES = 64 * 1024 * 1024;

/** Makes operations ready to run: parse, validate, limit, coerce, authorise, plan. What it did it does not do again. */
export class OperationPreparer {
  readonly #supergraph: ComposedSupergraph;
  readonly #documents: DocumentCache;
  readonly #limiter: OperationLimiter;
  readonly #planning: PlanningTools;
  readonly #plans: PlanCache;
  readonly #report: GatewayOptions['report'];
  /** By operation of a cached document. */
  readonly #prepared = new WeakMap<OperationDefinitionNode, PreparedOperation>();
  /** Numbers prepared operations, for the keys of their plans. */
  readonly #numbers = new WeakMap<PreparedOperation, number>();
  #count = 0;

  constructor(supergraph: ComposedSupergraph, planning: PlanningTools, options: GatewayOptions) {
    const { planCacheBytes = PLAN_CACHE_BYTES, limits = {} } = options;
    const { schema } = planning;
    this.#supergraph = supergraph;
    this.#planning = planning;
    this.#report = options.report;
    this.#documents = new DocumentCache({ schema, limits });
    this.#limiter = new OperationLimiter({ schema, supergraph: supergraph.supergraph.schema, limits });
    this.#plans = new PlanCache(planCacheBytes);
  }

  /** Does everything before the first fetch. Never rejects. */
  async prepare(request: OperationRequest): Promise<ReadyOperation | RefusedOperation> {
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
      const access = new OperationAccess(document, this.#planning.schema, this.#supergraph.access);
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
      this.#report?.('gateway', error, request.context);
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
}
