import { Temporal } from 'temporal-polyfill';

function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** Which part of the way from a day to another is gone on a third: 0 before the first, 1 after the last. */
export function partGone(from: string, to: string, day: string): number {
  const whole = daysBetween(from, to);
  if (whole <= 0) return day < from ? 0 : 1;
  return Math.min(Math.max(daysBetween(from, day) / whole, 0), 1);
}
