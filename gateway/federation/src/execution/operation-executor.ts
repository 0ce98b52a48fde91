import { GraphQLError, OperationTypeNode } from 'graphql';
import type { SubgraphAnswer } from '../clients/subgraph-client.ts';
import type { GatewayOptions } from '../gateway-options.ts';
import type { OperationOutcome } from '../observability/gateway-observer.ts';
import { inSpan } from '../observability/tracing.ts';
import { internalFailure } from './failure.ts';
import type { OperationResult, ReadyOperation } from './ready-operation.ts';
import { runOperation, type ExecutionTools } from './run-operation.ts';
import { untilGivenUp } from './until-given-up.ts';

const DEFAULT_BUDGET_MS = 30_000;

/** Runs ready operations, each within its time and seen by the gateway's observer. */
export class OperationExecutor {
  readonly #tools: ExecutionTools;
  readonly #options: GatewayOptions;

  constructor(tools: ExecutionTools, options: GatewayOptions) {
    this.#tools = tools;
    this.#options = options;
  }

  /** Fetches and shapes the answer; `event` answers the primary fetch of a subscription. Never rejects. */
  async run(ready: ReadyOperation, event?: SubgraphAnswer): Promise<OperationResult> {
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
    const report = this.reporter(context);
    const isMutation = operation.operation === OperationTypeNode.MUTATION;
    try {
      return await untilGivenUp(giveUpMs, isMutation ? undefined : cancelled, (signal) =>
        runOperation(planned, this.#tools, {
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

  /** Receives what clients may not see, with the context of the request. */
  reporter(context: unknown): (subgraph: string, error: unknown) => void {
    return (subgraph, error) => this.#options.report?.(subgraph, error, context);
  }
}

function outcomeOf({ data, errors }: OperationResult): OperationOutcome {
  if (!errors) return 'ok';
  return data ? 'partial' : 'failed';
}
