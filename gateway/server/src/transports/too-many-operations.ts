import { ErrorCode, HubError } from '@queqiao/subgraph/errors';

/** Operations that one connection may have at a time. */
export const MOST_OPERATIONS = 100;

export function tooManyOperations(): HubError {
  return new HubError(ErrorCode.RATE_LIMITED, '此连接上的操作过多 (too many operations on this connection)', {
    extensions: { retryAfter: 30 },
  });
}
