import { DAY } from './calendar.ts';
import type { JobPosting } from './entities/employment.ts';

/** How long a post that ended stays in the list. */
const LISTED_DAYS = 90;

/** Whether the employment platform still lists a post: open ones, and ended ones for 90 days. */
export function isListed({ endedAt }: Pick<JobPosting, 'endedAt'>, now: number): boolean {
  return endedAt === null || now - endedAt < LISTED_DAYS * DAY;
}
