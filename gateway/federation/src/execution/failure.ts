import { Absence, ErrorCode, ERRORS } from '@queqiao/subgraph/errors';
import type { PathElement } from './answer-path.ts';

/** Why something is missing, as a client may know it. */
export interface Failure {
  readonly message: string;
  /** With `code`. */
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** An error of a subgraph, in process or read from HTTP (see `readAnswer`: only what is well-formed is here). */
export interface SubgraphError {
  readonly message: string;
  readonly path?: readonly PathElement[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** Never passed on, whatever a subgraph says; `cause` and `paths` are the gateway's own. */
const WITHHELD = new Set(['stacktrace', 'exception', 'serviceName', 'http', 'originalError', 'paths', 'cause']);

/** A subgraph's own words about what went wrong. */
export function publicFailure({ message, extensions = {} }: SubgraphError): Failure {
  const { code } = extensions;
  const visible = Object.entries(extensions).filter(([name]) => !WITHHELD.has(name));
  return {
    message,
    extensions: {
      ...Object.fromEntries(visible),
      code: typeof code === 'string' ? code : ErrorCode.INTERNAL_SERVER_ERROR,
    },
  };
}

/** Nothing but that something went wrong inside: the log has the rest. */
export function internalFailure(): Failure {
  return failure(ErrorCode.INTERNAL_SERVER_ERROR, ERRORS.INTERNAL_SERVER_ERROR.message);
}

export function isInternal({ extensions }: Failure): boolean {
  return extensions['code'] === ErrorCode.INTERNAL_SERVER_ERROR;
}

/** A subgraph could not be asked, or did not answer as GraphQL servers do. */
export function subgraphDown(subgraph: string): Failure {
  return failure(ErrorCode.SUBGRAPH_UNAVAILABLE, `子图 ${subgraph} 暂不可用 (subgraph ${subgraph} is unavailable)`, {
    subgraph,
    reason: Absence.SOURCE_DOWN,
  });
}

/** The operation's time was over before a subgraph answered. */
export function overBudget(subgraph: string): Failure {
  return failure(
    ErrorCode.SUBGRAPH_UNAVAILABLE,
    `子图 ${subgraph} 未在时限内答复 (subgraph ${subgraph} did not answer within the time budget)`,
    { subgraph, reason: Absence.OVER_BUDGET },
  );
}

/** Nobody waits for the answer any more, so it is not made. */
export function abandoned(): Failure {
  return failure(ErrorCode.SUBGRAPH_UNAVAILABLE, '请求已被调用方放弃 (the request was given up by its caller)', {
    reason: Absence.OVER_BUDGET,
  });
}

/** A value of the client's that may not be null where it stands. */
export function argumentFailure(message: string): Failure {
  return failure(ErrorCode.BAD_USER_INPUT, `参数或条件取值有误 (a wrong argument or condition): ${message}`);
}

/** Two answers give one list or one object in two ways, so that they cannot be put together. */
export function conflictingAnswers(subgraph: string): Failure {
  return failure(
    ErrorCode.SUBGRAPH_UNAVAILABLE,
    `子图 ${subgraph} 的两次答复不一致 (subgraph ${subgraph} does not agree with what was answered before)`,
    { subgraph, reason: Absence.CONFLICT },
  );
}

function failure(code: ErrorCode, message: string, extensions: Readonly<Record<string, unknown>> = {}): Failure {
  return { message, extensions: { ...extensions, code } };
}
