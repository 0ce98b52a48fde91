import type { Condition, ResolvedMapping, ResolvedSide } from '../resolved-mapping.ts';
import type { PeriodFacts } from './period-sql.ts';

function asksTheClock(condition: Condition | null): boolean {
  if (condition === null) return false;
  if (condition.op === 'within') return true;
  if (condition.op === 'not') return asksTheClock(condition.of);
  return 'of' in condition && condition.of.some(asksTheClock);
}

/** The latest value depends on the platform's times, which move without a change in the log. */
function isSteadySide(side: ResolvedSide | null): boolean {
  return side === null || (side.aggregate.kind !== 'latest' && !asksTheClock(side.where));
}

/**
 * Whether what a record contributes depends on nothing but the record and what it refers to, so that a value can be kept
 * by adding and taking away. Not so: a duration back from the moment, a period of days that moves or begins with the
 * indicator, and the latest value; these are evaluated again each time.
 */
export function isSteady(mapping: ResolvedMapping, { cadence }: Pick<PeriodFacts, 'cadence'>): boolean {
  const { period, where, numerator, denominator } = mapping;
  const byYear = period === null || period.attribute.type === 'Year' || cadence === 'ANNUAL';
  return byYear && !asksTheClock(where) && isSteadySide(numerator) && isSteadySide(denominator);
}
