import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AnsweredOperation } from '@queqiao/federation';
import type { Logger } from '@queqiao/subgraph/request';

interface OperationFacts {
  readonly operation: string | null;
  readonly kind: string | undefined;
  /** Codes of the answer's errors, each once. */
  readonly errors: readonly unknown[];
}

const facts = new WeakMap<FastifyRequest, OperationFacts>();

/** Collects a request's log fields: the operation's name and outcome, never its variables or its text. */
export function noteAnswer(request: FastifyRequest, { operation, result }: AnsweredOperation): void {
  facts.set(request, {
    operation: operation?.name?.value ?? null,
    kind: operation?.operation,
    errors: result.errors ? [...new Set(result.errors.map(({ extensions }) => extensions['code']))] : [],
  });
}

/** Writes one line for each answered request. */
export function requestLog(logger: Logger): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  return async (request, reply) => {
    const line = {
      requestId: request.id,
      method: request.method,
      path: request.url.split('?', 1)[0],
      status: reply.statusCode,
      durationMs: Math.round(reply.elapsedTime * 10) / 10,
      ...facts.get(request),
    };
    if (reply.statusCode >= 500) logger.error(line, 'answered');
    else logger.info(line, 'answered');
  };
}
