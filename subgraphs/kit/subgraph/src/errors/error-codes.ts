/** Why a value is missing: the `Absence` enum of the schema, also `extensions.reason` of errors. */
export const Absence = {
  NOT_REPORTED: 'NOT_REPORTED',
  NOT_DUE: 'NOT_DUE',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
  DENIED: 'DENIED',
  SOURCE_DOWN: 'SOURCE_DOWN',
  OVER_BUDGET: 'OVER_BUDGET',
  CONFLICT: 'CONFLICT',
} as const;
export type Absence = (typeof Absence)[keyof typeof Absence];

/**
 * Every code that `extensions.code` of an error can carry, besides the ones that Apollo Server gives to parse and
 * validation failures. Codes are never renamed or reused; `docs/errors.md` says of each what to do.
 */
export const ErrorCode = {
  UPSTREAM_TIMEOUT: 'UPSTREAM_TIMEOUT',
  UPSTREAM_UNAVAILABLE: 'UPSTREAM_UNAVAILABLE',
  UPSTREAM_CONTRACT: 'UPSTREAM_CONTRACT',
  RATE_LIMITED: 'RATE_LIMITED',
  SUBGRAPH_UNAVAILABLE: 'SUBGRAPH_UNAVAILABLE',
  AUDIT_UNAVAILABLE: 'AUDIT_UNAVAILABLE',
  IDENTITY_UNAVAILABLE: 'IDENTITY_UNAVAILABLE',
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  FORBIDDEN: 'FORBIDDEN',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  SERVER_STOPPING: 'SERVER_STOPPING',
  STREAM_TOO_SLOW: 'STREAM_TOO_SLOW',
  OPERATION_OUTDATED: 'OPERATION_OUTDATED',
  INTERNAL_SERVER_ERROR: 'INTERNAL_SERVER_ERROR',
} as const;
export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];

const CODES: ReadonlySet<unknown> = new Set(Object.values(ErrorCode));

export function isErrorCode(value: unknown): value is ErrorCode {
  return CODES.has(value);
}
