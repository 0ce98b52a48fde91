import { UpstreamFault, type FaultKind } from './fault.ts';
import type { RawAnswer } from './types.ts';

/** Seconds of a Retry-After header, written as a number or as an HTTP date (RFC 9110, 10.2.3); undefined without one. */
export function retryAfterSeconds(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header)) return Number(header);
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? undefined : Math.max(0, (moment - now) / 1000);
}

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

/** What an HTTP status means by itself; null for one that tells of no fault. For platforms with real status codes. */
export function statusFault(answer: RawAnswer, now = Date.now()): UpstreamFault | null {
  const kind = kindOf(answer.status);
  if (kind === null) return null;
  const seconds = retryAfterSeconds(answer.headers['retry-after'], now);
  return new UpstreamFault(kind, {
    detail: `status ${answer.status}`,
    ...(seconds !== undefined && { retryAfterSeconds: seconds }),
  });
}
