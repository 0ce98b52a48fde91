import {
  type GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import type { PersonalRead, RequestScope } from '@queqiao/subgraph/request';
import { AccessRules } from './access/access-rules.ts';
import { OperationAccess } from './access/operation-access.ts';
import { ROOT_TRAIL, UNBEARABLE, type CompletionRun } from './execution/completion.ts';
import { isEvents, openEvents } from './execution/event-source.ts';
import { Failures } from './execution/failures.ts';
import { introspect } from './execution/introspection.ts';
import { PreparedOperation, type OperationVariant } from './execution/prepared-operation.ts';
import { ScheduleRun } from './execution/schedule-run.ts';
import type { SubgraphAnswer, SubgraphClient } from './clients/subgraph-client.ts';
import type { GatewayOptions, GatewayRequest } from './gateway-options.ts';
import type { OperationOutcome } from './observability/gateway-observer.ts';
import { coerceVariables } from './limits/coerce-variables.ts';
import { DocumentCache } from './limits/document-cache.ts';
import { OperationLimiter } from './limits/operation-limiter.ts';
import { inSpan } from './observability/tracing.ts';
import type { DataObject } from './planning/representation.ts';
import { supergraphFacts, type SupergraphFacts } from './planning/supergraph-facts.ts';

export type { GatewayContext, GatewayOptions, GatewayRequest } from './gateway-options.ts';

/**
 * The hub's gateway: plans an operation over the supergraph, asks the subgraphs, wherever they run, and answers.
 */
export class Gateway {
  readonly apiSchema: GraphQLSchema;
  readonly supergraphSdl: string;
  readonly documents: DocumentCache;
  readonly limiter: OperationLimiter;
  readonly #options: GatewayOptions;
  readonly #rules: AccessRules;
  readonly #facts: SupergraphFacts;
  readonly #clients: ReadonlyMap<string, SubgraphClient>;
  readonly #access = new WeakMap<DocumentNode, OperationAccess>();
  readonly #prepared: LRUCache<string, PreparedOperation>;

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.apiSchema = options.supergraph.apiSchema;
    this.supergraphSdl = options.supergraph.sdl;
    const { supergraph, limits = {} } = options;
    this.documents = new DocumentCache({ schema: this.apiSchema, limits });
    this.limiter = new OperationLimiter({ schema: this.apiSchema, supergraph: supergraph.supergraph.schema, limits });
    this.#rules = new AccessRules(options.supergraph.document);
    this.#facts = supergraphFacts(options.supergraph.document);
    this.#clients = new Map(options.clients.map((client) => [client.name, client]));
    this.#prepared = new LRUCache({ max: options.keptOperations ?? 1000 });
  }

  /** Closes the clients of all subgraphs. */
  async stop(): Promise<void> {
    await Promise.all(Array.from(this.#clients.values(), (client) => client.close()));
  }

  /** Answers one query or mutation. Never rejects for what a subgraph does. */
  async execute(request: GatewayRequest): Promise<ExecutionResult<DataObject>> {
    const coerced = coerceVariables(this.apiSchema, request);
    if (!coerced.values) return { errors: coerced.errors };
    const prepared = this.prepare(request);
    const { operation } = request.operation;
    const variant = prepared.variantFor(coerced.values);
    const end = this.#options.observer?.operationBegan?.(operation);
    const answer = await inSpan(
      `graphql ${operation}`,
      { operation: request.operation.name?.value ?? 'anonymous' },
      () => this.#run(prepared, variant, request, coerced.values),
      ({ errors }) => errors !== undefined,
    );
    end?.(outcomeOf(answer));
    return answer;
  }

  /** Answers one event of a subscription: `event` is what its own subgraph gave, the rest is fetched. */
  async executeRest(request: GatewayRequest, event: SubgraphAnswer): Promise<ExecutionResult<DataObject>> {
    const coerced = coerceVariables(this.apiSchema, request);
    if (!coerced.values) return { errors: coerced.errors };
    const prepared = this.prepare(request);
    return this.#run(prepared, prepared.variantFor(coerced.values), request, coerced.values, event);
  }

  /**
   * Begins a subscription: its answers as events come, or one answer when it cannot begin. `scopeOfEvent` begins the
   * scope of one event, since what loaders remember must not outlive it. Ending the iteration ends the events.
   */
  async subscribe(
    request: GatewayRequest,
    scopeOfEvent: () => RequestScope,
  ): Promise<AsyncGenerator<ExecutionResult<DataObject>, void> | ExecutionResult<DataObject>> {
    const coerced = coerceVariables(this.apiSchema, request);
    if (!coerced.values) return { errors: coerced.errors };
    const { primary } = this.prepare(request).variantFor(coerced.values).schedule;
    if (!primary) return this.executeRest(request, { data: null });
    const { variables, scope } = request;
    const signal = request.cancelled ?? new AbortController().signal;
    const report = (subgraph: string, error: unknown): void => this.#options.report?.(subgraph, error, scope);
    const source = await openEvents(primary.step.program, { clients: this.#clients, variables, scope, signal, report });
    return isEvents(source) ? this.#answers(request, source, scopeOfEvent) : this.executeRest(request, source);
  }

  async *#answers(
    request: GatewayRequest,
    events: AsyncIterable<SubgraphAnswer>,
    scopeOfEvent: () => RequestScope,
  ): AsyncGenerator<ExecutionResult<DataObject>, void> {
    for await (const event of events) yield await this.executeRest({ ...request, scope: scopeOfEvent() }, event);
  }

  /** Plans and compiles an operation for a caller, or gives what is kept of an equal one. */
  prepare({ document, documentKey, operation, scope }: GatewayRequest): PreparedOperation {
    const access = this.#accessOf(document);
    const accessKey = access.keyFor(scope);
    const key = `${documentKey} ${operation.name?.value ?? ''} ${accessKey}`;
    let prepared = this.#prepared.get(key);
    if (!prepared) {
      const { planner } = this.#options;
      const parts = {
        document,
        operation,
        access,
        accessKey,
        planner,
        schema: this.apiSchema,
        facts: this.#facts,
        isNear: (subgraph: string) => this.#clients.get(subgraph)?.patienceMs === 0,
      };
      prepared = new PreparedOperation(parts);
      this.#prepared.set(key, prepared);
    }
    return prepared;
  }

  #accessOf(document: DocumentNode): OperationAccess {
    let access = this.#access.get(document);
    if (!access) {
      access = new OperationAccess(document, this.apiSchema, this.#rules);
      this.#access.set(document, access);
    }
    return access;
  }

  async #run(
    prepared: PreparedOperation,
    { schedule, complete }: OperationVariant,
    { variables, scope, giveUpMs, cancelled }: GatewayRequest,
    coerced: Readonly<Record<string, unknown>>,
    event?: SubgraphAnswer,
  ): Promise<ExecutionResult<DataObject>> {
    const data: DataObject = {};
    const failures = new Failures();
    const report = (subgraph: string, error: unknown): void => this.#options.report?.(subgraph, error, scope);
    const context = {
      data,
      failures,
      variables,
      clients: this.#clients,
      types: this.#facts.types,
      scope,
      report,
      sharing: { any: false },
    };
    await new ScheduleRun(schedule, context).run(giveUpMs, cancelled, event);
    const introspection = prepared.introspection
      ? await introspect(this.apiSchema, prepared.introspection, coerced)
      : {};
    const run: CompletionRun = { failures, introspection, unexplained: false };
    // Places are told only when there is something to tell: most answers are written without.
    const trail = failures.any || prepared.withheld ? ROOT_TRAIL : null;
    let completed = complete(run, data, data, '', trail);
    if (!trail && run.unexplained) completed = complete(run, data, data, '', ROOT_TRAIL);
    const reads = scope.personalReads.take();
    const unrecorded = reads.length > 0 ? await this.#record(reads, prepared.operation, scope) : null;
    if (unrecorded) return { errors: [unrecorded], data: null };
    const errors = failures.errors();
    const answer = completed === UNBEARABLE ? null : (completed as DataObject | null);
    return errors.length > 0 ? { errors, data: answer } : { data: answer };
  }

  /** Personal data is given once it stands in the audit log who was given it; the error that it is withheld for. */
  async #record(
    reads: readonly PersonalRead[],
    { name }: OperationDefinitionNode,
    scope: RequestScope,
  ): Promise<GraphQLError | null> {
    const { recordPersonalReads, report } = this.#options;
    try {
      if (!recordPersonalReads) throw new TypeError('Personal data was read, and nothing records who reads it.');
      await recordPersonalReads(reads, name?.value ?? null, scope);
      return null;
    } catch (error) {
      report?.('audit', error, scope);
      return new HubError(
        ErrorCode.AUDIT_UNAVAILABLE,
        '审计日志无法写入,个人信息未予提供 (personal data is not given: the audit log cannot be written)',
      );
    }
  }
}

function outcomeOf({ data, errors }: ExecutionResult): OperationOutcome {
  if (!errors) return 'ok';
  return data ? 'partial' : 'failed';
}
