import { GraphQLError } from 'graphql';
import { ErrorCode } from './errors/index.ts';

/** Codes and messages written for a client go out; whatever else was thrown becomes INTERNAL_SERVER_ERROR. */
export function maskError(error: GraphQLError): GraphQLError {
  const { originalError } = error;
  // A syntax, validation or variable error is graphql's own and has no original, or a GraphQLError as one.
  if (originalError === undefined || originalError === null || originalError instanceof GraphQLError) return error;
  return new GraphQLError('内部错误 (internal error)', {
    nodes: error.nodes ?? null,
    path: error.path ?? null,
    extensions: { code: ErrorCode.INTERNAL_SERVER_ERROR },
  });
}
