import { partGone } from './straight-line.ts';
import type { ValueOnDay, Target, YearValue } from './target.ts';

/** The pace of yearly values from the first to the last of them, carried on to a year. */
function yearlyPace(years: readonly YearValue[], dueYear: number): number | null {
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined || first.year === last.year) return null;
  const pace = (last.value - first.value) / (last.year - first.year);
  return last.value + pace * Math.max(0, dueYear - last.year);
}

/**
 * The value on the due day if it goes on as it has gone since `startsOn` from the baseline (0 where none is given); of a
 * demand that compares years, as from the first year known to the last. The value itself once it is due. Shares end at
 * 100. Null without a value, a due day, or a pace.
 */
export function forecastOf(target: Target, { value, years, day }: ValueOnDay): number | null {
  const { comparator, baseline = 0, startsOn, dueOn, unit } = target;
  if (value === null || dueOn === null) return null;
  if (day >= dueOn) return value;
  const compared = comparator === 'INCREASING' || comparator === 'NON_DECREASING';
  const part = partGone(startsOn, dueOn, day);
  const pace = part === 0 ? null : baseline + (value - baseline) / part;
  const forecast = compared ? yearlyPace(years, Number(dueOn.slice(0, 4))) : pace;
  return forecast !== null && unit === '%' ? Math.min(100, Math.max(0, forecast)) : forecast;
}
