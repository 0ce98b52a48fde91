import { randomUUID } from 'node:crypto';
import { createRequestScope, Deadline } from '@queqiao/subgraph/request';
import type { Asker } from '../streams/asker.ts';
import { accessCallerOf } from './access-caller.ts';
import type { OperationContext } from './http-operation.ts';

/** An operation is answered with what is there a little before its time is over, so that the answer itself is in time. */
const ANSWER_SHARE = 0.98;

/** The context of an operation that no HTTP request of its own brings. */
export function operationContext({ caller, purpose }: Asker, budgetMs: number): OperationContext {
  const scope = createRequestScope({ id: randomUUID(), deadline: Deadline.after(budgetMs), caller, purpose });
  return { caller: accessCallerOf(scope), context: { scope }, giveUpMs: budgetMs * ANSWER_SHARE };
}
