import { DAY, HOUR, SECOND } from '../calendar.ts';
import type { Random } from '../random.ts';

/** A time in the last ten months, in whole seconds, at least an hour ago. */
export function pastStamp(now: number, random: Random): number {
  return Math.floor(now / SECOND) * SECOND - random.int(HOUR / SECOND, (300 * DAY) / SECOND) * SECOND;
}
