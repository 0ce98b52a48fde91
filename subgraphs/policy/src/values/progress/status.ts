import { partGone } from './straight-line.ts';
import type { ValueOnDay, Target, YearValue } from './target.ts';

export type Status = 'MET' | 'ON_TRACK' | 'AT_RISK' | 'OVERDUE' | 'NO_DATA';

function eachFollows(years: readonly YearValue[], holds: (before: number, after: number) => boolean): boolean {
  return years.every(({ value }, index) => {
    const before = years[index - 1];
    return before === undefined || holds(before.value, value);
  });
}

/** Whether the bounds hold. Above the upper bound of a range is good too, unless the indicator says that it misses. */
export function isMet(target: Target, value: number, years: readonly YearValue[]): boolean {
  const { comparator, lower, upper, aboveUpper } = target;
  const enough = lower === null || value >= lower;
  const notTooMuch = upper === null || value <= upper;
  switch (comparator) {
    case 'AT_LEAST':
      return enough;
    case 'AT_MOST':
      return notTooMuch;
    case 'BETWEEN':
      return enough && (notTooMuch || aboveUpper !== 'MISSED');
    case 'INCREASING':
      return eachFollows(years, (before, after) => after > before);
    case 'NON_DECREASING':
      return eachFollows(years, (before, after) => after >= before);
    default:
      return comparator satisfies never;
  }
}

/**
 * Whether the value is on the straight line from the baseline (0 where none is given) at `startsOn` to the bound at
 * `dueOn`, or better. Where more would be missed too, it must not be above the upper bound. Without a due day the bound
 * itself is the line; a demand that compares years has none.
 */
function isOnTheLine({ comparator, lower, upper, baseline, startsOn, dueOn }: Target, value: number, day: string) {
  const part = dueOn === null ? 1 : partGone(startsOn, dueOn, day);
  const lineTo = (bound: number, from: number): number => from + (bound - from) * part;
  if (comparator === 'AT_LEAST' && lower !== null) return value >= lineTo(lower, baseline ?? 0);
  if (comparator === 'AT_MOST' && upper !== null) return value <= lineTo(upper, baseline ?? upper);
  if (comparator === 'BETWEEN' && lower !== null && upper !== null) {
    return value <= upper && value >= lineTo(lower, baseline ?? 0);
  }
  return false;
}

/**
 * The one rule of the state of progress. MET when the bounds hold now; otherwise OVERDUE after the due day; otherwise
 * ON_TRACK when the value is at least on the straight line from the baseline at `startsOn` to the bound at `dueOn`, and
 * AT_RISK when it is below. NO_DATA when there is no value.
 */
export function statusOf(target: Target, { value, years, day }: ValueOnDay): Status {
  if (value === null) return 'NO_DATA';
  if (isMet(target, value, years)) return 'MET';
  if (target.dueOn !== null && day > target.dueOn) return 'OVERDUE';
  return isOnTheLine(target, value, day) ? 'ON_TRACK' : 'AT_RISK';
}
