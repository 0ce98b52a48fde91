import { Absence } from './absence.ts';

/** The definition of an error code. */
export interface ErrorKind {
  /** The HTTP status of a request that is refused as a whole with this code. An error beside data comes with 200. */
  readonly status: number;
  /** The default message, Chinese first. */
  readonly message: string;
  /** The allowed keys of `extensions` beside `code`, `reason`, and `cause` and `paths`, which the gateway adds. */
  readonly parameters: readonly string[];
  /** The allowed values of `extensions.reason`; empty: it has none. */
  readonly reasons: readonly Absence[];
  /**
   * `anywhere`: subgraphs use it too, and their message is written for clients. `gateway`: an error of the request itself; when
   * a subgraph answers with it, the gateway's own request was wrong, and clients get an internal error.
   */
  readonly raisedBy: 'anywhere' | 'gateway';
}

/**
 * Every code that `extensions.code` of an error can have. New codes are added only here; `docs/errors.md` explains what to do
 * for each, and a test compares the two. Codes are never renamed or reused.
 */
export const ERRORS = {
  UPSTREAM_TIMEOUT: {
    status: 504,
    message: '平台未及时应答 (a platform did not answer in time)',
    parameters: ['system'],
    reasons: [Absence.SOURCE_DOWN, Absence.OVER_BUDGET],
    raisedBy: 'anywhere',
  },
  UPSTREAM_UNAVAILABLE: {
    status: 502,
    message: '平台暂时不可用 (a platform is not available at present)',
    parameters: ['system'],
    reasons: [Absence.SOURCE_DOWN, Absence.NOT_CONFIGURED],
    raisedBy: 'anywhere',
  },
  UPSTREAM_CONTRACT: {
    status: 502,
    message: '平台的应答不符合约定 (a platform answered something that its contract does not allow)',
    parameters: ['system'],
    reasons: [Absence.SOURCE_DOWN],
    raisedBy: 'anywhere',
  },
  RATE_LIMITED: {
    status: 429,
    message: '请求过于频繁,请稍后再试 (too many requests: try again later)',
    parameters: ['system', 'retryAfter'],
    reasons: [Absence.SOURCE_DOWN],
    raisedBy: 'anywhere',
  },
  SUBGRAPH_UNAVAILABLE: {
    status: 503,
    message: '子图暂不可用 (a subgraph is unavailable)',
    parameters: ['subgraph'],
    reasons: [Absence.SOURCE_DOWN, Absence.OVER_BUDGET, Absence.CONFLICT],
    raisedBy: 'anywhere',
  },
  AUDIT_UNAVAILABLE: {
    status: 503,
    message: '审计日志无法写入,个人信息未予提供 (personal data is not given: the audit log cannot be written)',
    parameters: [],
    reasons: [],
    raisedBy: 'anywhere',
  },
  IDENTITY_UNAVAILABLE: {
    status: 503,
    message:
      '暂时无法验证令牌,请稍后再试;不带令牌仍可查询公开数据 (tokens cannot be verified at present: try again later; public data can still be asked for without a token)',
    parameters: ['retryAfter'],
    reasons: [],
    raisedBy: 'anywhere',
  },
  SIGN_IN_FAILED: {
    status: 400,
    message: '未能登录,请重新登录 (nobody was signed in: sign in again)',
    parameters: [],
    reasons: [],
    raisedBy: 'gateway',
  },
  REAUTHENTICATE: {
    status: 403,
    message: '此操作须先重新验证身份 (sign in again before this can be done)',
    parameters: [],
    reasons: [],
    raisedBy: 'anywhere',
  },
  UNAUTHENTICATED: {
    status: 401,
    message: '需要登录令牌 (a bearer token is needed)',
    parameters: ['cursor'],
    reasons: [Absence.DENIED],
    raisedBy: 'anywhere',
  },
  FORBIDDEN: {
    status: 403,
    message: '没有权限 (not permitted)',
    parameters: ['scopes', 'policies', 'cursor', 'row'],
    reasons: [Absence.DENIED],
    raisedBy: 'anywhere',
  },
  BAD_USER_INPUT: {
    status: 400,
    message: '变量或参数有误 (a variable or argument is wrong)',
    parameters: ['argument', 'variable', 'limit', 'faults', 'row'],
    reasons: [],
    raisedBy: 'anywhere',
  },
  NOT_FOUND: {
    status: 404,
    message: '没有找到 (not found)',
    parameters: ['system'],
    reasons: [],
    raisedBy: 'anywhere',
  },
  CONFLICT: {
    status: 409,
    message: '与当前状态冲突 (this conflicts with the present state)',
    parameters: ['row'],
    reasons: [],
    raisedBy: 'anywhere',
  },
  OVERLOADED: {
    status: 503,
    message: '服务繁忙,请稍后再试 (the server is busy: try again later)',
    parameters: ['retryAfter'],
    reasons: [],
    raisedBy: 'gateway',
  },
  SERVER_STOPPING: {
    status: 503,
    message: '服务即将停止,请重新连接并继续 (the server is stopping: connect again and go on)',
    parameters: ['cursor'],
    reasons: [],
    raisedBy: 'anywhere',
  },
  STREAM_TOO_SLOW: {
    status: 410,
    message: '接收过慢,后续变更已超出保留期 (received too slowly: what comes next is no longer kept)',
    parameters: ['cursor'],
    reasons: [],
    raisedBy: 'anywhere',
  },
  OPERATION_OUTDATED: {
    status: 400,
    message: '图谱已更新,此操作不再有效 (the schema has changed and the operation is no longer valid)',
    parameters: ['cursor'],
    reasons: [],
    raisedBy: 'anywhere',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    message: '内部错误,已记入日志 (internal error, logged)',
    parameters: ['cursor'],
    reasons: [],
    raisedBy: 'anywhere',
  },
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    message: '文档无法解析 (the document cannot be parsed)',
    parameters: [],
    reasons: [],
    raisedBy: 'gateway',
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    message: '文档不符合模式 (the document does not fit the schema)',
    parameters: [],
    reasons: [],
    raisedBy: 'gateway',
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    message: '无法确定要执行的操作 (it is not clear which operation is meant)',
    parameters: [],
    reasons: [],
    raisedBy: 'gateway',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: 200,
    message: '不支持只发送查询摘要 (a query cannot be sent as its hash alone)',
    parameters: [],
    reasons: [],
    raisedBy: 'gateway',
  },
  BAD_REQUEST: {
    status: 400,
    message: '请求有误 (bad request)',
    parameters: [],
    reasons: [],
    raisedBy: 'gateway',
  },
} as const satisfies Readonly<Record<string, ErrorKind>>;

export type ErrorCode = keyof typeof ERRORS;
/** The allowed keys of `extensions` with a code. */
export type ErrorParameter<C extends ErrorCode = ErrorCode> = (typeof ERRORS)[C]['parameters'][number];
/** The allowed reasons of an error with a code. */
export type ErrorReason<C extends ErrorCode = ErrorCode> = (typeof ERRORS)[C]['reasons'][number];

const codes = Object.keys(ERRORS) as readonly ErrorCode[];

/** Each code under its own name, for use without quotation marks. */
export const ErrorCode = Object.freeze(Object.fromEntries(codes.map((code) => [code, code]))) as {
  readonly [C in ErrorCode]: C;
};

/** The definition of a code; undefined for an unknown one. */
export function errorKind(code: unknown): ErrorKind | undefined {
  return typeof code === 'string' && Object.hasOwn(ERRORS, code) ? ERRORS[code as ErrorCode] : undefined;
}

/** Whether a subgraph's error with this code is written for clients; any other is masked. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return errorKind(code)?.raisedBy === 'anywhere';
}
