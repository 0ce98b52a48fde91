import { Temporal } from 'temporal-polyfill';

/** The zone in which the platforms count their days. */
const ZONE = 'Asia/Shanghai';
const EPOCH = Temporal.PlainDate.from('1970-01-01');

// A day is formatted once, however many rows contain it: a large world holds millions of them.
const texts = new Map<number, string>();

/** The day of a moment, yyyy-MM-dd, moved by a number of days. */
export function dayOf(moment: number, moved = 0): string {
  const number = Math.floor((moment + 8 * 3_600_000) / 86_400_000) + moved;
  let text = texts.get(number);
  if (text === undefined) {
    text = EPOCH.add({ days: number }).toString();
    texts.set(number, text);
  }
  return text;
}

/** The calendar year of a moment. */
export function yearOf(moment: number): number {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(ZONE).year;
}

/** The start of a day in ms since the epoch. */
export function startOfDay(day: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(ZONE).epochMilliseconds;
}

export const SECOND = 1000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;
