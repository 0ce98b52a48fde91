import type { YearValue } from './coverage.ts';
import { lineOf } from './line.ts';
import { partGone } from './straight-line.ts';
import { comparedYears, comparesYears, type Target, type ValueOnDay } from './target.ts';

/** The pace of yearly values from the first to the last of them, carried on to a year. */
function yearlyPace(years: readonly YearValue[], dueYear: number): number | null {
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined || first.year === last.year) return null;
  const pace = (last.value - first.value) / (last.year - first.year);
  return last.value + pace * Math.max(0, dueYear - last.year);
}

/**
 * The value on the due day if it goes on as it has gone since the beginning of the line that status goes by; of a demand
 * that compares years, as from the first of them to the last. The value itself once it is due. Shares end at 100. Null
 * without a value, a due day, or a pace.
 */
export function forecastOf(target: Target, { value, years, day }: ValueOnDay): number | null {
  const { dueOn, unit } = target;
  if (value === null || dueOn === null) return null;
  if (day >= dueOn) return value;
  const line = lineOf(target, years);
  const part = line === null ? 0 : partGone(line.since, dueOn, day);
  const pace = line === null || part === 0 ? null : line.from + (value - line.from) / part;
  const forecast = comparesYears(target) ? yearlyPace(comparedYears(target, years), Number(dueOn.slice(0, 4))) : pace;
  return forecast !== null && unit === '%' ? Math.min(100, Math.max(0, forecast)) : forecast;
}
