import { GraphQLError } from 'graphql';
import { ErrorCode, type ErrorParameter, type ErrorReason } from './error-registry.ts';

export interface HubErrorOptions<C extends ErrorCode = ErrorCode> {
  /** The platform that caused the error, like `qinyun`; absent when none did. */
  readonly system?: string;
  readonly reason?: ErrorReason<C>;
  /** Further facts for the client, under the keys that `ERRORS` allows for the code: never a URL, a body or a stack. */
  readonly extensions?: { readonly [P in ErrorParameter<C>]?: unknown };
  /** The underlying error; for the log only. */
  readonly cause?: unknown;
}

/**
 * An error that a client may see unchanged: its message and `extensions` are written for clients. Any other error is masked
 * as INTERNAL_SERVER_ERROR at the gateway.
 */
export class HubError<C extends ErrorCode = ErrorCode> extends GraphQLError {
  readonly code: C;
  readonly system: string | undefined;
  readonly reason: ErrorReason<C> | undefined;

  constructor(code: C, message: string, options: HubErrorOptions<C> = {}) {
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

/** A caller's value is wrong: names the value and its problem. */
export function badInput(message: string, argument?: string): HubError {
  return new HubError(ErrorCode.BAD_USER_INPUT, message, argument === undefined ? {} : { extensions: { argument } });
}

/** A reference to an entity that its own platform does not know. */
export function notFound(type: string, id: string, system?: string): HubError {
  return new HubError(ErrorCode.NOT_FOUND, `没有这个 ${type}:${id} (no such ${type})`, {
    ...(system !== undefined && { system }),
  });
}
