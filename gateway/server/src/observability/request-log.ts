import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AnsweredOperation, OperationRequest } from '@queqiao/federation';
import type { Logger, RequestScope, SubgraphContext } from '@queqiao/subgraph/request';

interface OperationFacts {
  readonly operation: string | null;
  readonly kind: string | undefined;
  /** Codes of the answer's errors, each once. */
  readonly errors: readonly unknown[];
}

const facts = new WeakMap<RequestScope, OperationFacts>();
const scopes = new WeakMap<FastifyRequest, RequestScope>();

/** Says which operation a request became. */
export function noteScope(request: FastifyRequest, scope: RequestScope): void {
  scopes.set(request, scope);
}

/** Notes for the log what a request asked: the operation's name and how it went, never its variables or its text. */
export function noteOperation({ context }: OperationRequest, { operation, result }: AnsweredOperation): void {
  facts.set((context as SubgraphContext).scope, {
    operation: operation?.name?.value ?? null,
    kind: operation?.operation,
    errors: [...new Set((result.errors ?? []).map(({ extensions }) => extensions['code']))],
  });
}

/** Writes one line for each request that was answered. */
export function requestLog(logger: Logger): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  return async (request, reply) => {
    const scope = scopes.get(request);
    const line = {
      requestId: request.id,
      method: request.method,
      path: request.url.split('?', 1)[0],
      status: reply.statusCode,
      durationMs: Math.round(reply.elapsedTime * 10) / 10,
      ...(scope && facts.get(scope)),
    };
    if (reply.statusCode >= 500) logger.error(line, 'answered');
    else logger.info(line, 'answered');
  };
}
