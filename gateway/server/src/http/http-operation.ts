import type { OperationRequest } from '@queqiao/federation';
import type { AnswerForm } from './media-type.ts';

/** The context of an operation from its request, the same for every transport. */
export type OperationContext = Omit<OperationRequest, 'query' | 'operationName' | 'variables' | 'operations'>;

/** The additional context of an HTTP request. */
export interface HttpOperationContext {
  readonly operation: OperationContext;
  readonly form: AnswerForm;
}
