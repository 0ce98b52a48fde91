import { Temporal } from 'temporal-polyfill';

/** The zone of platform times that name none, and of every time that the hub shows. */
export const PLATFORM_ZONE = 'Asia/Shanghai';

/** RFC 3339, 5.6: no day alone, no brackets behind it, a year of four digits. */
const OFFSET_TIME = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;

const FIRST_MOMENT = '1901-01-01T00:00:00Z';
/** Where the year 10000 begins in Shanghai. */
const END_OF_TIME = '9999-12-31T16';

/**
 * Whether a moment, RFC 3339 in UTC, can be shown and stored. Before 1901 clocks in Shanghai differed by minutes and seconds
 * that RFC 3339 cannot write, and after 9999 years have more digits than it allows.
 */
export function isPresentable(moment: string): boolean {
  return /^\d{4}-/.test(moment) && moment >= FIRST_MOMENT && moment < END_OF_TIME;
}

/** An RFC 3339 time with any offset as RFC 3339 in UTC; null when it is no such time, or not of 1901 to 9999. */
export function fromOffsetTime(text: string): string | null {
  if (!OFFSET_TIME.test(text)) return null;
  try {
    const moment = Temporal.Instant.from(text).toString();
    return isPresentable(moment) ? moment : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A moment as the hub shows it: RFC 3339 with the offset of Asia/Shanghai, like `2025-03-01T08:00:00+08:00`. */
export function toOffsetTime(moment: string): string {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(PLATFORM_ZONE).toString({ timeZoneName: 'never' });
}
