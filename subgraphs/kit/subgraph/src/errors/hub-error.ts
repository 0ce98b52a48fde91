import { GraphQLError } from 'graphql';
import { ErrorCode, type Absence } from './error-codes.ts';

export interface HubErrorOptions {
  /** The platform that is the cause, like `qinyun`; absent when no platform is. */
  readonly system?: string;
  readonly reason?: Absence;
  /** Further facts that the client may see: never a URL, a body or a stack. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** What was thrown below; for the log only. */
  readonly cause?: unknown;
}

/**
 * An error that a client may see as it is: its message and `extensions` are written for them. Anything else that is
 * thrown is masked as INTERNAL_SERVER_ERROR at the gateway.
 */
export class HubError extends GraphQLError {
  readonly code: ErrorCode;
  readonly system: string | undefined;
  readonly reason: Absence | undefined;

  constructor(code: ErrorCode, message: string, options: HubErrorOptions = {}) {
    super(message, {
      extensions: {
        ...options.extensions,
        code,
        ...(options.system !== undefined && { system: options.system }),
        ...(options.reason !== undefined && { reason: options.reason }),
      },
    });
    this.name = 'HubError';
    this.code = code;
    this.system = options.system;
    this.reason = options.reason;
    this.cause = options.cause;
  }
}

/** A value given by the caller is wrong: says which value and what is wrong with it. */
export function badInput(message: string, argument?: string): HubError {
  return new HubError(ErrorCode.BAD_USER_INPUT, message, argument === undefined ? {} : { extensions: { argument } });
}

/** A reference names a thing that its own platform does not know. */
export function notFound(type: string, id: string, system?: string): HubError {
  return new HubError(ErrorCode.NOT_FOUND, `没有这个 ${type}:${id} (no such ${type})`, {
    ...(system !== undefined && { system }),
  });
}
