import { execute, subscribe, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import type { SubgraphContext } from '@queqiao/subgraph/request';
import type { SubgraphAnswer, SubgraphClient, SubgraphRequest } from './subgraph-client.ts';

/** A subgraph that runs in this process: its answer is taken as it is, nothing is serialised on the way. */
export class LocalClient implements SubgraphClient {
  readonly name: string;
  readonly patienceMs = 0;
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

  #arguments({ program, variables, representations, scope }: SubgraphRequest): ExecutionArgs {
    const contextValue: SubgraphContext = { scope };
    return {
      schema: this.#schema,
      document: program.document,
      operationName: program.operationName,
      contextValue,
      variableValues: representations ? { ...variables, representations: representations.values() } : variables,
    };
  }

  async close(): Promise<void> {
    // The subgraph is closed by who made it.
  }
}
