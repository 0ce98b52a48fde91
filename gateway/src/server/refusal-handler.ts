import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ErrorCode } from '@queqiao/kit/errors';
import type { Logger } from '@queqiao/kit/request';

/** Answers, as GraphQL does, a request that never became an operation: too long, no JSON, of an unknown type. */
export function refusalHandler(
  logger: Logger,
): (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => Promise<object> {
  return async (error, request, reply) => {
    const status = error.statusCode ?? 500;
    const refused = status >= 400 && status < 500;
    if (!refused) logger.error({ err: error, requestId: request.id }, 'a request failed');
    reply.code(refused ? status : 500);
    const message = refused
      ? `请求有误 (bad request): ${error.message}`
      : '内部错误,已记入日志 (internal error, logged)';
    const code = refused ? 'BAD_REQUEST' : ErrorCode.INTERNAL_SERVER_ERROR;
    return { errors: [{ message, extensions: { code } }] };
  };
}
