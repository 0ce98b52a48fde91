import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import type { Logger } from '@queqiao/subgraph/request';

/** Where one of our errors answers something other than GraphQL, this is its HTTP status; otherwise 500. */
const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  SUBGRAPH_UNAVAILABLE: 503,
};

/**
 * Answers, as GraphQL does, a request that never became an operation: too long, no JSON, of an unknown type, or refused
 * by a route of another kind with an error of ours.
 */
export function refusalHandler(
  logger: Logger,
): (error: FastifyError | HubError, request: FastifyRequest, reply: FastifyReply) => Promise<object> {
  return async (error, request, reply) => {
    const status = error instanceof HubError ? STATUS[error.code] : error.statusCode;
    if (status === undefined || status >= 500) {
      logger.error({ err: error, requestId: request.id }, 'a request failed');
    }
    if (error instanceof HubError && status !== undefined) {
      const { http: _http, ...extensions } = error.extensions;
      reply.code(status);
      if (status === 401) reply.header('www-authenticate', 'Bearer');
      return { errors: [{ message: error.message, extensions }] };
    }
    const refused = status !== undefined && status >= 400 && status < 500;
    reply.code(refused ? status : 500);
    const message = refused
      ? `请求有误 (bad request): ${error.message}`
      : '内部错误,已记入日志 (internal error, logged)';
    const code = refused ? 'BAD_REQUEST' : ErrorCode.INTERNAL_SERVER_ERROR;
    return { errors: [{ message, extensions: { code } }] };
  };
}
