import { DAY } from './calendar.ts';
import type { JobPosting } from './entities/employment.ts';

/** How long an ended post stays in the list. */
const LISTED_DAYS = 90;

/** From when on the employment platform no longer lists a post: 90 days after it ended, never while it is open. */
export function leavesListAt({ endedAt }: Pick<JobPosting, 'endedAt'>): number {
  return endedAt === null ? Number.POSITIVE_INFINITY : endedAt + LISTED_DAYS * DAY;
}

/** Whether the employment platform still lists a post: open ones, and ended ones for 90 days. */
export function isListed(job: Pick<JobPosting, 'endedAt'>, now: number): boolean {
  return now < leavesListAt(job);
}
