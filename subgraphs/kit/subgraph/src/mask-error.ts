import { GraphQLError } from 'graphql';
import { ErrorCode } from './errors/index.ts';

/** Returns codes and messages written for a client unchanged; any other error becomes INTERNAL_SERVER_ERROR. */
export function maskError(error: GraphQLError): GraphQLError {
  const { originalError } = error;
  // A syntax, validation or variable error comes from graphql itself and has no original, or a GraphQLError as one.
  if (originalError === undefined || originalError === null || originalError instanceof GraphQLError) return error;
  return new GraphQLError('内部错误 (internal error)', {
    nodes: error.nodes ?? null,
    path: error.path ?? null,
    extensions: { code: ErrorCode.INTERNAL_SERVER_ERROR },
  });
}
