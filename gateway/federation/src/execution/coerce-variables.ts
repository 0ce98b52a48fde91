import { getVariableValues, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { ErrorCode } from '@queqiao/subgraph/errors';

/** A client's variables as their types read them, defaults included; or what is wrong with them. */
export type CoercedVariables =
  | { readonly values: Readonly<Record<string, unknown>>; readonly errors?: never }
  | { readonly errors: readonly GraphQLError[]; readonly values?: never };

export function coerceVariables(
  schema: GraphQLSchema,
  request: { readonly operation: OperationDefinitionNode; readonly variables: Readonly<Record<string, unknown>> },
): CoercedVariables {
  const definitions = request.operation.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(schema, definitions, request.variables);
  if (coerced) return { values: coerced };
  return {
    errors: errors.map(
      ({ message, nodes }) =>
        new GraphQLError(message, { ...(nodes && { nodes }), extensions: { code: ErrorCode.BAD_USER_INPUT } }),
    ),
  };
}
