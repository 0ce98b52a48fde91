import { getVariableValues, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { ErrorCode } from '@queqiao/subgraph/errors';
export function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
):
  | { readonly values: Readonly<Record<string, unknown>>; readonly errors?: never }
  | { readonly errors: readonly GraphQLError[]; readonly values?: never } {
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (coerced) return { values: coerced };
  return {
    errors: (errors ?? []).map(
      ({ message }) => new GraphQLError(message, { extensions: { code: ErrorCode.BAD_USER_INPUT } }),
    ),
  };
}
