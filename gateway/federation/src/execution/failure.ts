import { GraphQLError } from 'graphql';
import { Absence, ErrorCode } from '@queqiao/subgraph/errors';

export type PathElement = string | number;

/** One cause of missing values, and every place of the answer where it shows. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly paths: PathElement[][];
}

const KNOWN_CODES: ReadonlySet<unknown> = new Set(Object.values(ErrorCode));
/** Never passed on, whatever a subgraph says. */
const WITHHELD = new Set(['stacktrace', 'exception', 'serviceName', 'http', 'originalError', 'paths']);

/** What an error of a subgraph looks like, in process or over HTTP. */
export interface SubgraphError {
  readonly message?: unknown;
  readonly path?: readonly PathElement[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * What a client may know of a subgraph's error: its own words when it carries a code of ours, otherwise nothing but
 * that something went wrong inside (the caller logs the rest).
 */
export function failureOf(error: SubgraphError): Failure {
  const extensions = error.extensions ?? {};
  const code = extensions['code'];
  if (typeof code !== 'string' || !KNOWN_CODES.has(code) || typeof error.message !== 'string') return internalFailure();
  const visible = Object.entries(extensions).filter(([name]) => !WITHHELD.has(name));
  return { code, message: error.message, extensions: Object.fromEntries(visible), paths: [] };
}

export function internalFailure(): Failure {
  return failure(ErrorCode.INTERNAL_SERVER_ERROR, '内部错误,已记入日志 (internal error, logged)', {});
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

function failure(code: string, message: string, extensions: Readonly<Record<string, unknown>>): Failure {
  return { code, message, extensions: { ...extensions, code }, paths: [] };
}

/** Two errors with the same key have the same cause: code, platform and reason; the message too where no platform is named. */
export function causeOf({ code, message, extensions }: Failure): string {
  const { system, reason } = extensions;
  return JSON.stringify([code, system ?? null, reason ?? null, system === undefined ? message : null]);
}

/** The error that a client gets: at its first path, with all of them in `extensions.paths`. */
export function errorOf({ message, extensions, paths }: Failure): GraphQLError {
  const [first] = paths;
  return new GraphQLError(message, {
    ...(first && { path: first }),
    extensions: { ...extensions, ...(first && { paths }) },
  });
}
