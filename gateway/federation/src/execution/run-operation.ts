import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { SubgraphAnswer, SubgraphClient } from '../clients/subgraph-client.ts';
import type { DataObject } from '../planning/data-object.ts';
import type { SupergraphFacts } from '../planning/supergraph-facts.ts';
import { AnswerErrors, type ErrorForm } from './answer-errors.ts';
import { ROOT_PATH } from './answer-path.ts';
import { NULL_BUBBLE, type CompletionRun } from './completion.ts';
import { abandoned, publicFailure, type Failure, type SubgraphError } from './failure.ts';
import { Failures } from './failures.ts';
import type { ExecutionContext } from './execution-context.ts';
import { GraphRun } from './graph-run.ts';
import { introspect } from './introspection.ts';
import type { OperationPart, PlannedOperation } from './prepared-operation.ts';

/** The context that all operations of a gateway share. */
export interface ExecutionTools {
  readonly schema: GraphQLSchema;
  readonly facts: SupergraphFacts;
  readonly clients: ReadonlyMap<string, SubgraphClient>;
  readonly failureOf: (error: SubgraphError) => Failure;
}

/** One run of a planned operation. */
export interface OperationInputs {
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** As the client sent them, by the names under which they are sent on. */
  readonly sentVariables: Readonly<Record<string, unknown>>;
  readonly requestContext: unknown;
  /** Fires when the time is over: the operation is then answered with the data so far. */
  readonly signal: AbortSignal;
  readonly errors: ErrorForm;
  readonly report: (subgraph: string, error: unknown) => void;
  /** Fires when the caller has left; the answer is then not needed. */
  readonly cancelled?: AbortSignal | undefined;
  /** Answers the primary fetch of a subscription. */
  readonly event?: SubgraphAnswer | undefined;
}

/** Fetches and shapes the answer to an operation. Never rejects because of a subgraph. */
export async function runOperation(
  { parts, introspection }: PlannedOperation,
  tools: ExecutionTools,
  inputs: OperationInputs,
): Promise<ExecutionResult<DataObject>> {
  const errors = new AnswerErrors();
  const failures = new Failures();
  const context: ExecutionContext = {
    data: {},
    failures,
    variables: inputs.sentVariables,
    clients: tools.clients,
    facts: tools.facts,
    requestContext: inputs.requestContext,
    sharing: { any: false },
    failureOf: tools.failureOf,
    report: inputs.report,
  };
  const introspected = introspection ? await introspect(tools.schema, introspection, inputs.variables) : null;
  for (const error of introspected?.errors ?? []) errors.add(publicFailure(error), error.path ?? null);
  const run: CompletionRun = { failures, errors, introspection: introspected?.data ?? {}, unreported: false };
  const answer = await runParts(parts, context, run, inputs);
  for (const failure of failures.pathless) errors.add(failure, null);
  const all = errors.all(inputs.errors);
  return all.length > 0 ? { errors: all, data: answer } : { data: answer };
}

async function runParts(
  parts: readonly OperationPart[],
  context: ExecutionContext,
  run: CompletionRun,
  { signal, event, cancelled }: OperationInputs,
): Promise<DataObject | null> {
  let answer: DataObject | null = null;
  for (const { graph, complete } of parts) {
    if (graph) await new GraphRun(graph, context, signal).run(event);
    if (signal.aborted && cancelled?.aborted) {
      run.errors.add(abandoned(), null);
      return null;
    }
    const completed = completePart(complete, context.data, run);
    // A null in a non-null root field ends a mutation: the fields after it do not run (GraphQL specification 6.2.2).
    if (completed === null) return null;
    answer = answer ? Object.defineProperties(answer, Object.getOwnPropertyDescriptors(completed)) : completed;
  }
  return answer ?? {};
}

/** Paths are tracked only when there is something to report: most answers are shaped without. */
function completePart(complete: OperationPart['complete'], data: DataObject, run: CompletionRun): DataObject | null {
  let completed: unknown = null;
  if (!run.failures.any) {
    run.unreported = false;
    completed = complete(run, data, data, '', null);
    if (!run.unreported) return rootObject(completed);
  }
  completed = complete(run, data, data, '', ROOT_PATH);
  return rootObject(completed);
}

function rootObject(completed: unknown): DataObject | null {
  return completed === NULL_BUBBLE ? null : (completed as DataObject | null);
}
