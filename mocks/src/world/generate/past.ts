import { DAY, HOUR, SECOND } from '../calendar.ts';
import type { Random } from '../random.ts';

/** A stamp of the last ten months, whole seconds, an hour old at least. */
export function pastStamp(now: number, random: Random): number {
  return Math.floor(now / SECOND) * SECOND - random.int(HOUR / SECOND, (300 * DAY) / SECOND) * SECOND;
}
