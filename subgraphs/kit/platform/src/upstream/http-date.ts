/** The three forms of an HTTP date (RFC 9110, 5.6.7); the last names no zone and is meant in UTC. */
const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const TIME = String.raw`\d{2}:\d{2}:\d{2}`;
const WITH_ZONE = new RegExp(
  String.raw`^(?:${DAY}, \d{2} ${MONTH} \d{4}|${DAY}[a-z]*day, \d{2}-${MONTH}-\d{2}) ${TIME} GMT$`,
);
const WITHOUT_ZONE = new RegExp(String.raw`^${DAY} ${MONTH} [ \d]\d ${TIME} \d{4}$`);

/** The moment of an HTTP date, epoch ms; NaN for anything else. */
export function httpDate(header: string): number {
  if (WITH_ZONE.test(header)) return Date.parse(header);
  return WITHOUT_ZONE.test(header) ? Date.parse(`${header} GMT`) : Number.NaN;
}
