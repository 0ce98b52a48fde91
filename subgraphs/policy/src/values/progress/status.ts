import type { YearValue } from './coverage.ts';
import { lineOf, lineOn } from './line.ts';
import { comparedYears, comparesYears, type Target, type ValueOnDay } from './target.ts';

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
      return eachFollows(comparedYears(target, years), (before, after) => after > before);
    case 'NON_DECREASING':
      return eachFollows(comparedYears(target, years), (before, after) => after >= before);
    default:
      return comparator satisfies never;
  }
}

/** Whether a demand that compares years has fewer than two to compare: then nobody can say how it is going. */
export function isInsufficient(target: Target, years: readonly YearValue[]): boolean {
  return comparesYears(target) && comparedYears(target, years).length < 2;
}

/** On the line or better; where more would be missed too, it must not be above the upper bound. */
function isOnTheLine(target: Target, value: number, { years, day }: ValueOnDay): boolean {
  const line = lineOf(target, years);
  if (line === null) return false;
  const height = lineOn(line, day);
  if (target.comparator === 'AT_MOST') return value <= height;
  return value >= height && (target.upper === null || value <= target.upper);
}

/**
 * The one rule of the state of progress. NO_DATA when there is no value, or too few years to compare. MET when the bounds
 * hold now; otherwise OVERDUE after the due day; otherwise ON_TRACK when the value is at least on the line from the
 * baseline to the bound, and AT_RISK when it is below, or when there is no line.
 */
export function statusOf(target: Target, observed: ValueOnDay): Status {
  const { value, years, day } = observed;
  if (value === null || isInsufficient(target, years)) return 'NO_DATA';
  if (isMet(target, value, years)) return 'MET';
  if (target.dueOn !== null && day > target.dueOn) return 'OVERDUE';
  return isOnTheLine(target, value, observed) ? 'ON_TRACK' : 'AT_RISK';
}
