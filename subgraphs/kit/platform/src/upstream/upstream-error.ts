import { isBrokenCircuitError, isBulkheadRejectedError } from 'cockatiel';
import { Absence, ErrorCode, HubError, type HubErrorOptions } from '@queqiao/subgraph/errors';
import { AttemptTimeout } from './attempt-timeout.ts';
import { UpstreamFault } from './fault.ts';

/** The platform's name for messages. */
export interface PlatformName {
  readonly system: string;
  readonly name: string;
}

function upstreamError(
  platform: PlatformName,
  code: ErrorCode,
  [chinese, english]: readonly [chinese: string, english: string],
  options: Omit<HubErrorOptions, 'system'>,
): HubError {
  return new HubError(code, `${platform.name}${chinese} (${platform.system} ${english})`, {
    system: platform.system,
    reason: options.reason ?? Absence.SOURCE_DOWN,
    cause: options.cause,
    ...(options.extensions && { extensions: options.extensions }),
  });
}

/** The request's own time ran out before the platform could answer. */
export function overBudget(platform: PlatformName, cause: unknown): HubError {
  return upstreamError(
    platform,
    ErrorCode.UPSTREAM_TIMEOUT,
    ['未及应答,本次请求的时间已用完', 'could not answer before the time of this request ran out'],
    { reason: Absence.OVER_BUDGET, cause },
  );
}

/** Nobody says where the platform is. */
export function notConfigured(platform: PlatformName): HubError {
  return upstreamError(platform, ErrorCode.UPSTREAM_UNAVAILABLE, ['未接入', 'is not configured'], {
    reason: Absence.NOT_CONFIGURED,
  });
}

/** The platform reports `refused`, `gone` or `unknown` for a call whose contract does not allow that. */
export function unexpectedFault(platform: PlatformName, fault: UpstreamFault): HubError {
  return upstreamError(
    platform,
    ErrorCode.UPSTREAM_CONTRACT,
    ['拒绝了按约定可以提出的请求', 'refuses a call that its contract allows'],
    { cause: fault },
  );
}

/** The platform's answer violates its contract; the cause, for the log, has the details. */
export function contractBreach(platform: PlatformName, cause: unknown): HubError {
  return upstreamError(
    platform,
    ErrorCode.UPSTREAM_CONTRACT,
    ['的应答不符合约定', 'answered something that its contract does not allow'],
    { cause },
  );
}

/**
 * Waits for a call whose contract allows neither a refusal nor a missing resource. Throws UPSTREAM_CONTRACT when the platform
 * reports one anyway, and otherwise the call's error.
 */
export async function unlessFault<T>(platform: PlatformName, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (failure) {
    throw failure instanceof UpstreamFault ? unexpectedFault(platform, failure) : failure;
  }
}

function ofFault(platform: PlatformName, fault: UpstreamFault): Error {
  switch (fault.kind) {
    case 'refused':
    case 'gone':
    case 'unknown':
      return fault;
    case 'throttled':
      return upstreamError(platform, ErrorCode.RATE_LIMITED, ['要求稍后再访问', 'asks to be called later'], {
        cause: fault,
        extensions: { retryAfter: Math.ceil(fault.retryAfterSeconds ?? 1) },
      });
    case 'unauthorized':
      return upstreamError(
        platform,
        ErrorCode.UPSTREAM_UNAVAILABLE,
        ['拒绝了本平台的凭据', 'refuses the credentials of the hub'],
        { cause: fault },
      );
    case 'fault':
      return upstreamError(platform, ErrorCode.UPSTREAM_UNAVAILABLE, ['暂时不可用', 'is not available at present'], {
        cause: fault,
      });
    default:
      return fault.kind satisfies never;
  }
}

/**
 * The client's error for a failed call: code, system and reason; the cause is for the log. A fault of the requested resource
 * rather than of the platform (`refused`, `gone`, `unknown`) is returned unchanged.
 */
export function upstreamErrorOf(platform: PlatformName, failure: unknown): Error {
  if (failure instanceof HubError) return failure;
  if (failure instanceof UpstreamFault) return ofFault(platform, failure);
  if (failure instanceof AttemptTimeout) {
    return upstreamError(platform, ErrorCode.UPSTREAM_TIMEOUT, ['没有及时应答', 'did not answer in time'], {
      cause: failure,
    });
  }
  if (isBrokenCircuitError(failure)) {
    return upstreamError(
      platform,
      ErrorCode.UPSTREAM_UNAVAILABLE,
      ['连续失败,暂停访问', 'failed repeatedly and is left alone for a while'],
      { cause: failure },
    );
  }
  if (isBulkheadRejectedError(failure)) {
    return upstreamError(platform, ErrorCode.UPSTREAM_UNAVAILABLE, ['的等候队列已满', 'has too many calls waiting'], {
      cause: failure,
    });
  }
  return contractBreach(platform, failure);
}
