import type { FastifyReply } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ErrorCode, ERRORS, HubError } from '@queqiao/subgraph/errors';
import type { Logger } from '@queqiao/subgraph/request';
import { headOf, type ResponseHead } from './status-of.ts';

/** What a request is refused with before anything of it is executed. */
export interface Refusal extends ResponseHead {
  readonly error: GraphQLFormattedError;
}

/** A refusal of a request that is not what HTTP or GraphQL over HTTP says. */
export function badRequest(message: string, status = 400, headers: Readonly<Record<string, string>> = {}): Refusal {
  return {
    status,
    headers: new Map(Object.entries(headers)),
    error: { message, extensions: { code: ErrorCode.BAD_REQUEST } },
  };
}

/**
 * How a request is refused that something was thrown for: with its own words where they were written for clients,
 * otherwise with an internal error, of which the log has the rest.
 */
export function refusalOf(error: unknown, logger: Logger, requestId: string): Refusal {
  if (error instanceof HubError) {
    const { message, extensions } = error;
    const head = headOf(error);
    if (head.status >= 500) logger.error({ requestId, err: error }, 'a request was refused');
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

/** What clients get of an error that was not written for them. */
export function internalError(): GraphQLFormattedError {
  return {
    message: ERRORS.INTERNAL_SERVER_ERROR.message,
    extensions: { code: ErrorCode.INTERNAL_SERVER_ERROR },
  };
}

/** The status of an error that HTTP says is the client's; undefined for any other. */
function clientFaultOf(error: unknown): number | undefined {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

/** Answers a refusal in the form of a GraphQL error. */
export function sendRefusal(reply: FastifyReply, { status, headers, error }: Refusal): FastifyReply {
  for (const [name, value] of headers) reply.header(name, value);
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ errors: [error] });
}
