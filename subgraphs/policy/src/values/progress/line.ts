import { partGone } from './straight-line.ts';
import { baseYear, comparesYears, type Target } from './target.ts';
import type { YearValue } from './coverage.ts';

/** The straight line that status and forecast go by: the schema's `ProgressLine`. */
export interface ProgressLine {
  readonly from: number;
  /** The day of `from`. */
  readonly since: string;
  /** The bound, on the due day. */
  readonly to: number;
  readonly dueOn: string;
}

const COUNTS: ReadonlySet<Target['unit']> = new Set(['个', '户', '人', '人次']);

/** Where the line begins: the baseline; without one, of a count 0, of a share or average the value of the base year. */
function beginning(target: Target, years: readonly YearValue[]): number | null {
  if (target.baseline !== null) return target.baseline;
  return COUNTS.has(target.unit) ? 0 : (baseYear(target, years)?.value ?? null);
}

/** Null for a demand without a due day, for one that compares years, and where nobody knows where the line begins. */
export function lineOf(target: Target, years: readonly YearValue[]): ProgressLine | null {
  const { comparator, lower, upper, startsOn, dueOn } = target;
  const to = comparator === 'AT_MOST' ? upper : lower;
  const from = beginning(target, years);
  if (comparesYears(target) || dueOn === null || to === null || from === null) return null;
  return { from, since: startsOn, to, dueOn };
}

/** The height of the line on a day. */
export function lineOn({ from, since, to, dueOn }: ProgressLine, day: string): number {
  return from + (to - from) * partGone(since, dueOn, day);
}
