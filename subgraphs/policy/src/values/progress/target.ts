import type { CatalogueIndicator } from '../../documents/policy-catalogue.ts';

/** What an indicator has to reach at a moment: the document's demand, or as it was revised. */
export interface Target extends Pick<
  CatalogueIndicator,
  'comparator' | 'aboveUpper' | 'baseline' | 'startsOn' | 'dueOn' | 'unit'
> {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A value of one year, for demands that compare years. */
export interface YearValue {
  readonly year: number;
  readonly value: number;
}

/** What a target is held against. */
export interface ValueOnDay {
  /** Null when there is none. */
  readonly value: number | null;
  /** The values of all years known, oldest first; empty where the demand does not compare years. */
  readonly years: readonly YearValue[];
  /** The day in Asia/Shanghai, yyyy-MM-dd. */
  readonly day: string;
}

/** The document's own target. */
export function targetOf(indicator: CatalogueIndicator): Target {
  const { comparator, aboveUpper, baseline, startsOn, dueOn, unit, lower = null, upper = null } = indicator;
  return { comparator, aboveUpper, baseline, startsOn, dueOn, unit, lower, upper };
}
