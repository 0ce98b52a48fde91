import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { ErrorCode } from '@queqiao/subgraph/errors';
import type { Logger } from '@queqiao/subgraph/request';

/**
 * The last look at every error before it leaves: one that nobody wrote for clients keeps nothing but its code, and its
 * detail goes to the log.
 */
export function errorFormatter(
  logger: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    if (formatted.extensions?.['code'] !== ErrorCode.INTERNAL_SERVER_ERROR) return formatted;
    logger.error({ err: unwrapResolverError(error), path: formatted.path }, 'an error was masked');
    return {
      message: '内部错误,已记入日志 (internal error, logged)',
      ...(formatted.path && { path: formatted.path }),
      extensions: {
        code: ErrorCode.INTERNAL_SERVER_ERROR,
        ...(formatted.extensions['paths'] !== undefined && { paths: formatted.extensions['paths'] }),
      },
    };
  };
}
