import type { FastifyReply, FastifyRequest } from 'fastify';
import { ANONYMOUS, createRequestScope, Deadline, type Caller } from '@queqiao/subgraph/request';
import { accessCallerOf } from './access-caller.ts';
import { noteScope } from '../observability/request-log.ts';
import type { OperationContext } from './apollo-server.ts';

/** Who sends a request; throws an error with a 401 when it says so wrongly. */
export type Identify = (authorization: string | undefined) => Caller | Promise<Caller>;

export const nobody: Identify = () => ANONYMOUS;

/** An operation is answered with what is there a little before its time is over, so that the answer itself is in time. */
const ANSWER_SHARE = 0.98;

/** The context in which a request's operation runs. */
export function contextFor(
  identify: Identify,
  budgetMs: number,
): (request: FastifyRequest, reply: FastifyReply) => Promise<OperationContext> {
  return async (request, reply) => {
    const caller = await identify(request.headers.authorization);
    const gone = new AbortController();
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) gone.abort();
    });
    const deadline = Deadline.after(budgetMs, gone.signal);
    const scope = createRequestScope({ id: request.id, deadline, caller, purpose: purposeOf(request) });
    noteScope(request, scope);
    return {
      caller: accessCallerOf(scope),
      context: { scope },
      giveUpMs: budgetMs * ANSWER_SHARE,
      cancelled: gone.signal,
      errors: request.headers['x-errors'] === 'compact' ? 'compact' : 'each',
    };
  };
}

/** The purpose is told in people's words: percent-encoded, or as the bytes of UTF-8 (Node reads headers as Latin-1). */
function purposeOf({ headers }: FastifyRequest): string | null {
  const value = headers['x-purpose'];
  if (typeof value !== 'string') return null;
  return wordsOf(value).trim() || null;
}

function wordsOf(value: string): string {
  if (/%[0-9a-f]{2}/iu.test(value)) {
    try {
      return decodeURIComponent(value);
    } catch {
      return value;
    }
  }
  const decoded = Buffer.from(value, 'latin1').toString('utf8');
  return decoded.includes('\uFFFD') ? value : decoded;
}
