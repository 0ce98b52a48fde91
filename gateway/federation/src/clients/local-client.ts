import { execute, subscribe, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import type { SubgraphAnswer, SubgraphClient, SubgraphRequest } from './subgraph-client.ts';

/** A subgraph in this process: its answer is used as it is, without serialisation. */
export class LocalClient implements SubgraphClient {
  readonly name: string;
  readonly batchWindowMs = 0;
  readonly #schema: GraphQLSchema;

  constructor(name: string, schema: GraphQLSchema) {
    this.name = name;
    this.#schema = schema;
  }

  async ask(request: SubgraphRequest): Promise<SubgraphAnswer> {
    return execute(this.#arguments(request));
  }

  async subscribe(request: SubgraphRequest): Promise<AsyncIterable<SubgraphAnswer> | SubgraphAnswer> {
    return subscribe(this.#arguments(request));
  }

  /** As graphql-js answers an event that the root field's own `subscribe` gave. */
  async answerEvent(request: SubgraphRequest, rootValue: object): Promise<SubgraphAnswer> {
    return execute({ ...this.#arguments(request), rootValue });
  }

  #arguments({ program, variables, representations, context }: SubgraphRequest): ExecutionArgs {
    return {
      schema: this.#schema,
      document: program.document,
      operationName: program.operationName,
      contextValue: context,
      variableValues: representations ? { ...variables, representations: representations.values() } : variables,
    };
  }

  async close(): Promise<void> {
    // Whoever created the subgraph closes it.
  }
}
