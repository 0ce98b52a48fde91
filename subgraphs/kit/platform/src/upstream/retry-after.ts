import { httpDate } from './http-date.ts';

/**
 * The seconds from `now` in a Retry-After header (RFC 9110, 10.2.3): digits, or an HTTP date. Undefined without one, and for
 * anything else.
 */
export function retryAfterSeconds(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header)) return Number(header);
  const moment = httpDate(header);
  return Number.isNaN(moment) ? undefined : Math.max(0, (moment - now) / 1000);
}
