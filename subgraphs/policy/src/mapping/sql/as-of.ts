import { dayOf } from '@queqiao/records/time';
import { Temporal } from 'temporal-polyfill';

/** A moment, with the day and the year in Asia/Shanghai on which it lies. */
export interface AsOf {
  /** RFC 3339 in UTC. */
  readonly moment: string;
  readonly day: string;
  readonly year: number;
}

export function asOfMoment(moment: string): AsOf {
  const day = dayOf(moment);
  return { moment, day, year: Number(day.slice(0, 4)) };
}

/** The day that lies a duration before; the records of the last day count, those of that day do not. */
export function dayBefore(asOf: AsOf, duration: string): string {
  return Temporal.PlainDate.from(asOf.day).subtract(duration).toString();
}

/** The moment that lies a duration before, by the calendar of Asia/Shanghai. */
export function momentBefore(asOf: AsOf, duration: string): string {
  return Temporal.Instant.from(asOf.moment)
    .toZonedDateTimeISO('Asia/Shanghai')
    .subtract(duration)
    .toInstant()
    .toString();
}

/** The year before the first one that counts. */
export function yearBefore(asOf: AsOf, duration: string): number {
  return asOf.year - Temporal.Duration.from(duration).years;
}
