import type { OperationRequest } from '@queqiao/federation';
import type { AnswerForm } from './media-type.ts';

/** What a request gives its operation, besides the operation itself: the same whichever transport it comes by. */
export type OperationContext = Omit<OperationRequest, 'query' | 'operationName' | 'variables' | 'operations'>;

/** What an HTTP request gives besides. */
export interface HttpOperationContext {
  readonly operation: OperationContext;
  readonly form: AnswerForm;
}
