/** The three forms of an HTTP date (RFC 9110, 5.6.7); the last names no zone and is meant in UTC. */
const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const TIME = String.raw`\d{2}:\d{2}:\d{2}`;
const WITH_ZONE = new RegExp(
  String.raw`^(?:${DAY}, \d{2} ${MONTH} \d{4}|${DAY}[a-z]*day, \d{2}-${MONTH}-\d{2}) ${TIME} GMT$`,
);
const WITHOUT_ZONE = new RegExp(String.raw`^${DAY} ${MONTH} [ \d]\d ${TIME} \d{4}$`);

function momentOf(header: string): number {
  if (WITH_ZONE.test(header)) return Date.parse(header);
  return WITHOUT_ZONE.test(header) ? Date.parse(`${header} GMT`) : Number.NaN;
}

/**
 * Seconds from `now` of a Retry-After header (RFC 9110, 10.2.3): digits, or an HTTP date. Undefined without one, and for
 * anything else: what cannot be read is as good as not sent.
 */
export function retryAfterSeconds(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header)) return Number(header);
  const moment = momentOf(header);
  return Number.isNaN(moment) ? undefined : Math.max(0, (moment - now) / 1000);
}
