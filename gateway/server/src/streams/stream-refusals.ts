import { ErrorCode, HubError } from '@queqiao/subgraph/errors';

export function noEvents(field: string): HubError {
  return new HubError(
    ErrorCode.SUBGRAPH_UNAVAILABLE,
    `此服务不提供 ${field} 的事件 (this server has no events of ${field})`,
  );
}

export function tooMany(): HubError {
  return new HubError(ErrorCode.RATE_LIMITED, '此节点的订阅已达上限 (this node has as many streams as it takes)', {
    extensions: { retryAfter: 30 },
  });
}
