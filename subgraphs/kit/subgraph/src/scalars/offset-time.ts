import { Temporal } from 'temporal-polyfill';

/** The zone of platform times that name none, and of every time that the hub shows. */
export const PLATFORM_ZONE = 'Asia/Shanghai';

/** An RFC 3339 time with any offset as RFC 3339 in UTC; null when it is no such time. */
export function fromOffsetTime(text: string): string | null {
  try {
    return Temporal.Instant.from(text).toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A moment as the hub shows it: RFC 3339 with the offset of Asia/Shanghai, like `2025-03-01T08:00:00+08:00`. */
export function toOffsetTime(moment: string): string {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(PLATFORM_ZONE).toString({ timeZoneName: 'never' });
}
