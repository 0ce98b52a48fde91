import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { fromOffsetTime, isPresentable, PLATFORM_ZONE } from '@queqiao/subgraph/scalars';

const ZONELESS = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;

function attempt(read: () => string): string | null {
  try {
    const moment = read();
    return isPresentable(moment) ? moment : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** `yyyy-MM-dd HH:mm:ss` of Asia/Shanghai as RFC 3339 in UTC; null for any other text, or outside 1901 to 9999. */
export function fromZonelessTime(text: string): string | null {
  if (!ZONELESS.test(text)) return null;
  return attempt(() =>
    Temporal.PlainDateTime.from(text.replace(' ', 'T'), { overflow: 'reject' })
      .toZonedDateTime(PLATFORM_ZONE)
      .toInstant()
      .toString(),
  );
}

/** A time as a platform without zones writes it: `yyyy-MM-dd HH:mm:ss` in Asia/Shanghai, truncated to the second. */
export function toZonelessTime(moment: string): string {
  return Temporal.Instant.from(moment)
    .toZonedDateTimeISO(PLATFORM_ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replace('T', ' ');
}

/** The day of a time in Asia/Shanghai, `yyyy-MM-dd`. */
export function dayOf(moment: string): string {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(PLATFORM_ZONE).toPlainDate().toString();
}

function timeField(read: (text: string) => string | null, problem: string) {
  return z.string().transform((text, context) => {
    const moment = read(text);
    if (moment !== null) return moment;
    context.addIssue({ code: 'custom', message: problem, input: text });
    return z.NEVER;
  });
}

/** Parses a row's `yyyy-MM-dd HH:mm:ss` in Asia/Shanghai to RFC 3339 in UTC. */
export const zonelessTimeField = timeField(
  fromZonelessTime,
  '不是 yyyy-MM-dd HH:mm:ss 格式的时间 (not a time like 2025-03-01 08:00:00)',
);

/** Parses a row's RFC 3339 time with any offset to RFC 3339 in UTC. */
export const offsetTimeField = timeField(
  fromOffsetTime,
  '不是带时区的 RFC 3339 时间 (not an RFC 3339 time with an offset)',
);

/** No record of these platforms is older; the year 0 and the like are placeholders for an unknown day. */
const FIRST_YEAR = '1800';

/** A row's day, `yyyy-MM-dd`, from 1800 on. */
export const dayField = z.iso
  .date({ error: '不是 yyyy-MM-dd 格式的日期 (not a day like 2025-03-01)' })
  .refine((day) => day >= FIRST_YEAR, { error: '早于 1800 年 (before 1800)' });
