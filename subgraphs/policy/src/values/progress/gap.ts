import { isInsufficient, isMet } from './status.ts';
import { comparedYears, type Target, type ValueOnDay } from './target.ts';

/**
 * What is missing to the target, in its unit: 0 when it is met; of a demand that compares years, the furthest that a
 * year fell below the one before. Null when there is no value, or too few years to compare.
 */
export function gapOf(target: Target, { value, years }: Omit<ValueOnDay, 'day'>): number | null {
  if (value === null || isInsufficient(target, years)) return null;
  if (isMet(target, value, years)) return 0;
  const { lower, upper } = target;
  if (lower !== null && value < lower) return lower - value;
  if (upper !== null && value > upper) return value - upper;
  const compared = comparedYears(target, years);
  const falls = compared.slice(1).map((one, index) => (compared[index]?.value ?? one.value) - one.value);
  return Math.max(0, ...falls);
}
