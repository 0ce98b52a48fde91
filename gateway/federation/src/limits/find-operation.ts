import type { OperationDefinitionNode } from 'graphql';
import { ErrorCode } from '@queqiao/subgraph/errors';
import { RequestError } from './request-error.ts';

/**
 * The operation to be executed (https://spec.graphql.org/draft/#GetOperation()): the one of this name, or the only one
 * when no name is given. Otherwise an error with the code OPERATION_RESOLUTION_FAILURE.
 */
export function findOperation(
  operations: readonly OperationDefinitionNode[],
  name: string | null | undefined,
): OperationDefinitionNode | RequestError {
  if (name === null || name === undefined) {
    const [only, another] = operations;
    if (only && !another) return only;
    return new RequestError(
      only
        ? '文档含多个操作,须指明 operationName (the document has several operations: name one in operationName)'
        : '文档中没有操作 (the document has no operation)',
      { code: ErrorCode.OPERATION_RESOLUTION_FAILURE },
    );
  }
  const named = operations.find((operation) => operation.name?.value === name);
  return (
    named ??
    new RequestError(`文档中没有操作 ${name} (the document has no operation of this name)`, {
      code: ErrorCode.OPERATION_RESOLUTION_FAILURE,
    })
  );
}
