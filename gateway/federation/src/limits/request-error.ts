import { GraphQLError, type ASTNode, type SourceLocation } from 'graphql';
import type { ErrorCode } from '@queqiao/subgraph/errors';

export interface RequestErrorOptions {
  readonly code: ErrorCode;
  /** The locations in the document; empty for an error without one. */
  readonly locations?: readonly SourceLocation[] | undefined;
  readonly nodes?: readonly ASTNode[] | undefined;
  /** Further facts for the client. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The maximum length of a message, in characters. */
const MOST_CHARACTERS = 600;

/**
 * An error of the request itself: nothing of it is executed, and its answer has no `data`
 * (https://spec.graphql.org/draft/#sec-Errors.Request-Errors). Its message is truncated where it would repeat a long value
 * of the client's, and never ends within a surrogate pair.
 */
export class RequestError extends GraphQLError {
  override readonly locations: readonly SourceLocation[] | undefined;

  constructor(message: string, { code, locations, nodes, extensions }: RequestErrorOptions) {
    super(bounded(message), { nodes: nodes ?? null, extensions: { ...extensions, code } });
    this.name = 'RequestError';
    // Passed in, not computed: graphql-js scans the whole text for each node of an error, and an error can have thousands.
    this.locations = locations?.length ? locations : undefined;
  }
}

function bounded(message: string): string {
  if (message.length <= MOST_CHARACTERS) return message;
  return `${message.slice(0, MOST_CHARACTERS).toWellFormed()}…`;
}
