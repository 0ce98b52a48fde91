import { isBrokenCircuitError, isBulkheadRejectedError } from 'cockatiel';
import { Absence, ErrorCode, HubError, type HubErrorOptions } from '@queqiao/subgraph/errors';
import { AttemptTimeout } from './attempt-timeout.ts';
import { UpstreamFault } from './fault.ts';

/** The platform as messages name it. */
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

/** The platform says `refused`, `gone` or `unknown` of a call that, by its contract, it cannot say that of. */
export function unexpectedFault(platform: PlatformName, fault: UpstreamFault): HubError {
  return upstreamError(
    platform,
    ErrorCode.UPSTREAM_CONTRACT,
    ['拒绝了按约定可以提出的请求', 'refuses a call that its contract allows'],
    { cause: fault },
  );
}

/** The platform answers something that its contract does not allow; the cause, for the log, says what. */
export function contractBreach(platform: PlatformName, cause: unknown): HubError {
  return upstreamError(
    platform,
    ErrorCode.UPSTREAM_CONTRACT,
    ['的应答不符合约定', 'answered something that its contract does not allow'],
    { cause },
  );
}

/**
 * Waits for a call that its contract lets neither be refused nor find nothing. Throws UPSTREAM_CONTRACT when the platform
 * says so all the same, and otherwise what the call throws.
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
 * What the client is told of a failed call: code, system and reason; the cause is for the log. A fault that tells of
 * the thing asked for rather than of the platform (`refused`, `gone`, `unknown`) is given as it is.
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
