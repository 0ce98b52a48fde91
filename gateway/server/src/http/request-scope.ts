import type { FastifyReply, FastifyRequest } from 'fastify';
import { OperationTypeNode } from 'graphql';
import { ANONYMOUS, createRequestScope, Deadline, type Caller } from '@queqiao/subgraph/request';
import { accessCallerOf } from './access-caller.ts';
import { noteAnswer } from '../observability/request-log.ts';
import type { OperationContext } from './http-operation.ts';
import { idempotencyOf } from './idempotency.ts';
import { purposeOf } from './purpose.ts';

/** Identifies the caller of a request; rejects with a HubError for an invalid token, or when it cannot be verified. */
export type Identify = (authorization: string | undefined) => Caller | Promise<Caller>;

export const nobody: Identify = () => ANONYMOUS;

/** An operation's deadline is a little before its time limit, so that the answer itself is sent in time. */
const ANSWER_SHARE = 0.98;

/** Identifies the caller of a request by something else than a token; rejects with a HubError. */
export type IdentifyRequest = (request: FastifyRequest, reply: FastifyReply) => Promise<Caller>;

/** Gives the context of a request's operation; `waitedMs` of its time limit are over already. */
export type ContextFor = (request: FastifyRequest, reply: FastifyReply, waitedMs?: number) => Promise<OperationContext>;

/** The context in which a request's operation runs, for whoever its token names. */
export function contextFor(identify: Identify, budgetMs: number): ContextFor {
  return contextOf(
    async ({ headers: { authorization } }) => (authorization === undefined ? ANONYMOUS : identify(authorization)),
    budgetMs,
  );
}

/** The same for a caller who is identified otherwise. */
export function contextOf(identify: IdentifyRequest, budgetMs: number): ContextFor {
  return async (request, reply, waitedMs = 0) => {
    const leftMs = Math.max(0, budgetMs - waitedMs);
    const { headers } = request;
    const caller = await identify(request, reply);
    const waiting = new WaitingCaller(reply);
    const deadline = Deadline.after(leftMs, waiting.signal);
    const scope = createRequestScope({
      id: request.id,
      deadline,
      caller,
      purpose: purposeOf(headers['x-purpose']),
      idempotency: idempotencyOf(request),
    });
    return {
      caller: accessCallerOf(scope),
      context: { scope },
      giveUpMs: leftMs * ANSWER_SHARE,
      cancelled: waiting.signal,
      errors: headers['x-errors'] === 'compact' ? 'compact' : 'each',
      began: ({ operation }) => waiting.began(operation),
      answered: (answer) => noteAnswer(request, answer),
    };
  };
}

/**
 * Whether the caller of a request is still connected. Its signal fires when the connection closes before the answer was
 * sent, but never for a mutation: a mutation is completed in any case.
 */
class WaitingCaller {
  readonly #controller = new AbortController();
  #hasLeft = false;
  #endsWithCaller = false;

  constructor({ raw }: FastifyReply) {
    // While the request waited for its turn.
    this.#hasLeft = raw.destroyed;
    raw.once('close', () => {
      if (raw.writableFinished) return;
      this.#hasLeft = true;
      this.#end();
    });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  began(kind: OperationTypeNode): void {
    this.#endsWithCaller = kind !== OperationTypeNode.MUTATION;
    this.#end();
  }

  #end(): void {
    if (this.#hasLeft && this.#endsWithCaller) this.#controller.abort();
  }
}
