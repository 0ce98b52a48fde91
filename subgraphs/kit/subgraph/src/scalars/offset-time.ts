import { Temporal } from 'temporal-polyfill';

/** The zone of platform times without one, and of every time that the hub shows. */
export const PLATFORM_ZONE = 'Asia/Shanghai';

/** RFC 3339, 5.6: no day alone, no suffix in brackets, a year of four digits. */
const OFFSET_TIME = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;

const FIRST_MOMENT = '1901-01-01T00:00:00Z';
/** The start of the year 10000 in Shanghai. */
const END_OF_TIME = '9999-12-31T16';

/**
 * Whether a time, RFC 3339 in UTC, can be shown and stored. Before 1901 the offset of Shanghai had minutes and seconds that
 * RFC 3339 cannot write, and after 9999 years have more digits than it allows.
 */
export function isPresentable(moment: string): boolean {
  return /^\d{4}-/.test(moment) && moment >= FIRST_MOMENT && moment < END_OF_TIME;
}

/** An RFC 3339 time with any offset as RFC 3339 in UTC; null for any other text, or outside 1901 to 9999. */
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

/** A time as the hub shows it: RFC 3339 with the offset of Asia/Shanghai, like `2025-03-01T08:00:00+08:00`. */
export function toOffsetTime(moment: string): string {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(PLATFORM_ZONE).toString({ timeZoneName: 'never' });
}
