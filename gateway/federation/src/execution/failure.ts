import { Absence, ErrorCode, ERRORS } from '@queqiao/subgraph/errors';
import type { PathElement } from './answer-path.ts';

/** The reason for a missing value, as clients may see it. */
export interface Failure {
  readonly message: string;
  /** Contains `code`. */
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** A subgraph's error, in process or from HTTP (`readAnswer` returns only well-formed parts). */
export interface SubgraphError {
  readonly message: string;
  readonly path?: readonly PathElement[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** Never passed on from a subgraph; `cause` and `paths` are the gateway's own. */
const WITHHELD = new Set(['stacktrace', 'exception', 'serviceName', 'http', 'originalError', 'paths', 'cause']);

/** The failure that a subgraph's error describes. */
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

/** An internal failure without details, which are in the log. */
export function internalFailure(): Failure {
  return failure(ErrorCode.INTERNAL_SERVER_ERROR, ERRORS.INTERNAL_SERVER_ERROR.message);
}

export function isInternal({ extensions }: Failure): boolean {
  return extensions['code'] === ErrorCode.INTERNAL_SERVER_ERROR;
}

/** A subgraph could not be reached, or did not send a GraphQL response. */
export function subgraphDown(subgraph: string): Failure {
  return failure(ErrorCode.SUBGRAPH_UNAVAILABLE, `子图 ${subgraph} 暂不可用 (subgraph ${subgraph} is unavailable)`, {
    subgraph,
    reason: Absence.SOURCE_DOWN,
  });
}

/** The operation's time ran out before a subgraph answered. */
export function overBudget(subgraph: string): Failure {
  return failure(
    ErrorCode.SUBGRAPH_UNAVAILABLE,
    `子图 ${subgraph} 未在时限内答复 (subgraph ${subgraph} did not answer within the time budget)`,
    { subgraph, reason: Absence.OVER_BUDGET },
  );
}

/** The caller has left, so the answer is not completed. */
export function abandoned(): Failure {
  return failure(ErrorCode.SUBGRAPH_UNAVAILABLE, '请求已被调用方放弃 (the request was given up by its caller)', {
    reason: Absence.OVER_BUDGET,
  });
}

/** A null of the client's in a non-null position. */
export function argumentFailure(message: string): Failure {
  return failure(ErrorCode.BAD_USER_INPUT, `参数或条件取值有误 (a wrong argument or condition): ${message}`);
}

/** Two answers contradict each other about a list or an object, so that they cannot be merged. */
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
