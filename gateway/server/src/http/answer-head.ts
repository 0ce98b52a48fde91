import type { ExecutionResult } from 'graphql';
import { OperationKindRefused } from '@queqiao/federation';
import { ErrorCode } from '@queqiao/subgraph/errors';
import type { AnswerForm } from './media-type.ts';
import { badRequest, type Refusal } from './refusal.ts';
import { headOf, OK, type ResponseHead } from './status-of.ts';

/** Refusals of a well-formed HTTP request: in the older media type they have status 200. */
const REQUEST_ERRORS: ReadonlySet<unknown> = new Set([
  ErrorCode.GRAPHQL_PARSE_FAILED,
  ErrorCode.GRAPHQL_VALIDATION_FAILED,
  ErrorCode.OPERATION_RESOLUTION_FAILURE,
  ErrorCode.BAD_USER_INPUT,
]);

export interface AnsweredRequest {
  readonly form: AnswerForm;
  readonly method: 'GET' | 'POST';
}

/** Status and headers of an answer; an answer without data was refused before execution. */
export function answerHead(
  result: ExecutionResult,
  { form, method }: AnsweredRequest,
): ResponseHead & { readonly body: object } {
  const [error] = result.errors ?? [];
  if (result.data !== undefined || !error) return { ...OK, body: result };
  if (error instanceof OperationKindRefused) {
    const refusal = refusedKind(error.kind, method);
    return { ...refusal, body: { errors: [refusal.error] } };
  }
  if (form.isLegacy && REQUEST_ERRORS.has(error.extensions['code'])) return { ...OK, body: result };
  return { ...headOf(error), body: result };
}

/** Explains how to send an operation of a kind that this transport does not accept. */
function refusedKind(kind: string, method: 'GET' | 'POST'): Refusal {
  if (kind === 'mutation') {
    return badRequest('变更须以 POST 发送 (send a mutation by POST)', 405, { allow: 'POST' });
  }
  return badRequest(
    `订阅的答复是数据流,不能以普通 ${method} 请求接收:请用 WebSocket(graphql-transport-ws)、text/event-stream 或 multipart/mixed 订阅;服务未提供时,以 changes 查询按游标续读 (a subscription is answered by a stream, not by a plain ${method}: subscribe over WebSocket (graphql-transport-ws), text/event-stream or multipart/mixed; where the server offers none of them, read on by cursor with the query changes)`,
  );
}
