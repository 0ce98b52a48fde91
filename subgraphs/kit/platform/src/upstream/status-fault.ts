import { UpstreamFault, type FaultKind } from './fault.ts';
import { retryAfterSeconds } from './retry-after.ts';
import type { RawAnswer } from './types.ts';

function kindOf(status: number): FaultKind | null {
  if (status >= 500) return 'fault';
  switch (status) {
    case 401:
      return 'unauthorized';
    case 404:
      return 'unknown';
    case 410:
      return 'gone';
    case 429:
      return 'throttled';
    default:
      return status >= 400 ? 'refused' : null;
  }
}

/** The fault of an HTTP status; null for a status without one. For platforms with real status codes. */
export function statusFault(answer: RawAnswer, now = Date.now()): UpstreamFault | null {
  const kind = kindOf(answer.status);
  if (kind === null) return null;
  const seconds = retryAfterSeconds(answer.headers['retry-after'], now);
  return new UpstreamFault(kind, {
    detail: `status ${answer.status}`,
    ...(seconds !== undefined && { retryAfterSeconds: seconds }),
  });
}
