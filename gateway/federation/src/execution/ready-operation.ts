import type { DocumentNode, ExecutionResult, GraphQLError, OperationDefinitionNode } from 'graphql';
import type { OperationRequest } from '../gateway-options.ts';
import type { DataObject } from '../planning/data-object.ts';
import type { PlannedOperation } from './prepared-operation.ts';

/** The answer to an operation. An answer without `data` was refused before execution. */
export type OperationResult = ExecutionResult<DataObject>;

/** An operation that may run: everything before the first fetch is done. */
export interface ReadyOperation {
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
export interface RefusedOperation {
  readonly operation: OperationDefinitionNode | null;
  readonly errors: readonly GraphQLError[];
}
