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

/** What the runs of all operations of a gateway have in common. */
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
  /** As the client gave them, by the names under which they are sent on. */
  readonly sentVariables: Readonly<Record<string, unknown>>;
  readonly requestContext: unknown;
  /** Fires when the operation is answered with what is there. */
  readonly signal: AbortSignal;
  readonly errors: ErrorForm;
  readonly report: (subgraph: string, error: unknown) => void;
  /** Fires when nobody waits for the answer, which then need not be made. */
  readonly cancelled?: AbortSignal | undefined;
  /** Answers the own fetch of a subscription. */
  readonly event?: SubgraphAnswer | undefined;
}

/** Fetches and shapes the answer to an operation. Never rejects for what a subgraph does. */
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
  const asked = introspection ? await introspect(tools.schema, introspection, inputs.variables) : null;
  for (const error of asked?.errors ?? []) errors.add(publicFailure(error), error.path ?? null);
  const run: CompletionRun = { failures, errors, introspection: asked?.data ?? {}, unreported: false };
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
    if (graph) await new GraphRun(graph, context).run(signal, event);
    if (signal.aborted && cancelled?.aborted) {
      run.errors.add(abandoned(), null);
      return null;
    }
    const completed = completePart(complete, context.data, run);
    // A root field that may not be null ends a mutation: those after it do not run (GraphQL specification 6.2.2).
    if (completed === null) return null;
    answer = answer ? Object.defineProperties(answer, Object.getOwnPropertyDescriptors(completed)) : completed;
  }
  return answer ?? {};
}

/** Paths are kept only when there is something to report: most answers are shaped without. */
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
