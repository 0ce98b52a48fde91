import type { CatalogueIndicator } from '../../documents/policy-catalogue.ts';
import { completeYears, type YearValue } from './coverage.ts';

/** What an indicator has to reach at a moment: the document's demand, or as it was revised. */
export interface Target extends Pick<CatalogueIndicator, 'comparator' | 'aboveUpper' | 'startsOn' | 'dueOn' | 'unit'> {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly baseline: number | null;
}

/** What is held against a target. */
export interface ValueOnDay {
  /** Null when there is none. */
  readonly value: number | null;
  /** The values of all years known, oldest first. */
  readonly years: readonly YearValue[];
  /** The day in Asia/Shanghai, yyyy-MM-dd. */
  readonly day: string;
}

/** The target as the policy file has it. */
export function targetOf(indicator: CatalogueIndicator): Target {
  const { comparator, aboveUpper, startsOn, dueOn, unit, lower = null, upper = null, baseline = null } = indicator;
  return { comparator, aboveUpper, baseline, startsOn, dueOn, unit, lower, upper };
}

/** Whether the demand compares each year with the one before. */
export function comparesYears({ comparator }: Pick<CatalogueIndicator, 'comparator'>): boolean {
  return comparator === 'INCREASING' || comparator === 'NON_DECREASING';
}

/** The last complete year before the demand begins: what its first year is compared with. Null when there is none. */
export function baseYear({ startsOn }: Pick<Target, 'startsOn'>, years: readonly YearValue[]): YearValue | null {
  const before = completeYears(years).filter(({ year }) => year < Number(startsOn.slice(0, 4)));
  return before.at(-1) ?? null;
}

/** The years that a demand compares: complete ones, from its base on. */
export function comparedYears(target: Target, years: readonly YearValue[]): readonly YearValue[] {
  const base = baseYear(target, years);
  return completeYears(years).filter(({ year }) => base === null || year >= base.year);
}
