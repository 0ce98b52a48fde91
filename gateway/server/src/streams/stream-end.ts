import type { GraphQLError } from 'graphql';
import type { OperationResult } from '@queqiao/federation';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';

/** Why a stream is over that its client did not end. */
export type StreamEnd = HubError;

export const tokenExpired = (): StreamEnd =>
  new HubError(
    ErrorCode.UNAUTHENTICATED,
    '令牌已过期,请带新令牌从 extensions.cursor 继续 (the token has expired: go on from extensions.cursor with a fresh one)',
  );

export const serverStopping = (): StreamEnd =>
  new HubError(
    ErrorCode.SERVER_STOPPING,
    '服务即将停止,请重新连接并从 extensions.cursor 继续 (the server is stopping: connect again and go on from extensions.cursor)',
  );

export const tooSlow = (): StreamEnd =>
  new HubError(
    ErrorCode.STREAM_TOO_SLOW,
    '接收过慢,后续变更已超出保留期 (received too slowly: what comes next is no longer kept)',
  );

/** The operation may not go on: as the error of its field says, or because the schema no longer has what it asks for. */
export function endOf({ errors = [], data }: OperationResult): StreamEnd {
  const [error] = errors;
  if (error && (data !== undefined || isDenied(error))) {
    return new HubError(
      codeOf(error) === ErrorCode.UNAUTHENTICATED ? ErrorCode.UNAUTHENTICATED : ErrorCode.FORBIDDEN,
      error.message,
    );
  }
  return new HubError(
    ErrorCode.OPERATION_OUTDATED,
    `图谱已更新,此操作不再有效 (the schema has changed and the operation is no longer valid): ${error?.message ?? ''}`,
  );
}

function isDenied(error: GraphQLError): boolean {
  return ([ErrorCode.FORBIDDEN, ErrorCode.UNAUTHENTICATED] as unknown[]).includes(codeOf(error));
}

function codeOf({ extensions }: GraphQLError): unknown {
  return extensions['code'];
}
