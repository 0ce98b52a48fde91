import {
  GraphQLError,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { OperationRequest } from '../gateway-options.ts';

export type ReadOperation =
  | { readonly document: DocumentNode; readonly operation: OperationDefinitionNode; readonly errors?: never }
  | { readonly errors: readonly GraphQLError[] };

export class OperationReader {
  readonly #schema: GraphQLSchema;
  readonly #kept = new LRUCache<string, DocumentNode>({ max: 1000 });
  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }
  read({ query, operationName, operations }: OperationRequest): ReadOperation {
    let document = this.#kept.get(query);
    if (!document) {
      try {
        document = parse(query, { noLocation: true });
      } catch (error) {
        return { errors: [error as GraphQLError] };
      }
      const errors = validate(this.#schema, document);
      if (errors.length > 0) return { errors };
      this.#kept.set(query, document);
    }
    const operation = document.definitions.find(
      (each): each is OperationDefinitionNode =>
        each.kind === Kind.OPERATION_DEFINITION && (operationName == null || each.name?.value === operationName),
    );
    if (!operation || (operations && !operations.includes(operation.operation)))
      return { errors: [new GraphQLError('no such operation')] };
    return { document, operation };
  }
  limit(_read: ReadOperation, _variables: unknown): GraphQLError | null {
    return null;
  }
}
