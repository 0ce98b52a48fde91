import type { FastifyReply } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ErrorCode, ERRORS, HubError } from '@queqiao/subgraph/errors';
import type { Logger } from '@queqiao/subgraph/request';
import { headOf, type ResponseHead } from './status-of.ts';

/** The response to a request that is refused before execution. */
export interface Refusal extends ResponseHead {
  readonly error: GraphQLFormattedError;
}

/** Refuses a request that violates HTTP or GraphQL over HTTP. */
export function badRequest(message: string, status = 400, headers: Readonly<Record<string, string>> = {}): Refusal {
  return {
    status,
    headers: new Map(Object.entries(headers)),
    error: { message, extensions: { code: ErrorCode.BAD_REQUEST } },
  };
}

/**
 * The refusal for a thrown error: with its message where it was written for clients, otherwise as an internal error whose
 * details are in the log.
 */
export function refusalOf(error: unknown, logger: Logger, requestId: string): Refusal {
  if (error instanceof HubError) {
    const { message, extensions } = error;
    const head = headOf(error);
    // Who is refused for want of time is many at once: the line of each request says it.
    if (head.status >= 500 && error.code !== ErrorCode.OVERLOADED) {
      logger.error({ requestId, err: error }, 'a request was refused');
    }
    return { ...head, error: { message, extensions } };
  }
  if (error instanceof GraphQLError && error.extensions['code'] === ErrorCode.BAD_REQUEST) {
    return badRequest(error.message);
  }
  const status = clientFaultOf(error);
  if (status !== undefined) {
    const reason = error instanceof Error ? error.message : '';
    return badRequest(`${WORDS.get(status) ?? ERRORS.BAD_REQUEST.message}: ${reason}`, status);
  }
  logger.error({ requestId, err: error }, 'a request failed');
  return {
    ...headOf({ extensions: { code: ErrorCode.INTERNAL_SERVER_ERROR } }),
    error: internalError(),
  };
}

const WORDS: ReadonlyMap<number, string> = new Map([
  [413, '请求体过长 (the body is too long)'],
  [415, '请求体须为 UTF-8 的 application/json (the body must be application/json in UTF-8)'],
]);

/** The client's version of an error that was not written for clients. */
export function internalError(): GraphQLFormattedError {
  return {
    message: ERRORS.INTERNAL_SERVER_ERROR.message,
    extensions: { code: ErrorCode.INTERNAL_SERVER_ERROR },
  };
}

/** The 4xx status of an error; undefined for any other error. */
function clientFaultOf(error: unknown): number | undefined {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

/** Sends a refusal in the form of a GraphQL error. */
export function sendRefusal(reply: FastifyReply, { status, headers, error }: Refusal): FastifyReply {
  for (const [name, value] of headers) reply.header(name, value);
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ errors: [error] });
}
