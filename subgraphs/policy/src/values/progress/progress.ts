import { Absence } from '@queqiao/subgraph/errors';
import { dayOf } from '@queqiao/records/time';
import type { CatalogueIndicator } from '../../documents/policy-catalogue.ts';
import type { ResolvedMapping } from '../../mapping/resolved-mapping.ts';
import type { LeftOut } from '../../mapping/sql/records-at.ts';
import { absenceOf } from './absence.ts';
import { isComplete, type YearCoverage, type YearValue } from './coverage.ts';
import { digestOf, type Inputs } from './digest.ts';
import { forecastOf } from './forecast.ts';
import { gapOf } from './gap.ts';
import { lineOf, type ProgressLine } from './line.ts';
import { statusOf, type Status } from './status.ts';
import type { Target } from './target.ts';

/** Coverage with what is needed to name who is missing: the schema's `Coverage`. */
export interface CountedCoverage extends YearCoverage {
  readonly complete: boolean;
  readonly of: CoveredYear;
}

/** Which year of which indicator, as it was known when. */
export interface CoveredYear {
  readonly indicator: string;
  readonly year: number;
  readonly mappingVersion: number | null;
  readonly asOf: string;
  readonly position: number;
  /** What is not so but might be; absent: nothing. */
  readonly supposed?: Supposed;
}

/** What is supposed instead of what is stored: another mapping, records that are gone. */
export interface Supposed {
  readonly rule?: ResolvedMapping;
  readonly without?: LeftOut;
}

/** How an indicator is at a moment: the schema's `IndicatorProgress`. */
export interface Progress {
  readonly asOf: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly gap: number | null;
  readonly status: Status;
  readonly absence: Absence | null;
  readonly year: number | null;
  readonly mappingVersion: number | null;
  readonly reported: boolean;
  readonly digest: string;
  readonly forecast: number | null;
  readonly coverage: CountedCoverage | null;
  /** Of a newer year that not everybody has reported. */
  readonly provisional: Progress | null;
  readonly line: ProgressLine | null;
}

/** A value with what it was made of. */
export interface Measured {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly year: number | null;
  /** Who should have reported the year; null where nobody in particular has to. */
  readonly coverage: YearCoverage | null;
  /** The newest year, where it is newer than the one that counts. */
  readonly provisional: Measured | null;
  /** Every year that has a value, oldest first. */
  readonly years: readonly YearValue[];
  readonly mappingVersion: number | null;
  readonly reported: boolean;
  readonly inputs: Inputs;
}

/** What is known of an indicator that nobody has measured. */
export const UNMEASURED: Measured = Object.freeze({
  value: null,
  numerator: null,
  denominator: null,
  year: null,
  coverage: null,
  provisional: null,
  years: [],
  mappingVersion: null,
  reported: false,
  inputs: null,
});

/** When something was measured, and what was known then. */
export interface Known {
  readonly asOf: string;
  /** Changes up to here were known. */
  readonly position: number;
  readonly supposed?: Supposed;
}

function coverageOf(
  indicator: CatalogueIndicator,
  { year, coverage, mappingVersion }: Measured,
  { asOf, position, supposed }: Known,
): CountedCoverage | null {
  if (coverage === null || year === null) return null;
  const of = { indicator: indicator.id, year, mappingVersion, asOf, position, ...(supposed && { supposed }) };
  return { ...coverage, complete: isComplete(coverage), of };
}

/** What a newer year comes to so far. It has no status: not everybody has reported it. */
function provisionalOf(indicator: CatalogueIndicator, target: Target, measured: Measured, known: Known): Progress {
  const progress = progressOf(indicator, target, { ...measured, provisional: null }, known);
  return { ...progress, gap: null, status: 'NO_DATA', absence: Absence.INSUFFICIENT, forecast: null, line: null };
}

/** Holds what was measured against the target. */
export function progressOf(indicator: CatalogueIndicator, target: Target, measured: Measured, known: Known): Progress {
  const { value, numerator, denominator, year, years, mappingVersion, reported, inputs, coverage } = measured;
  const { asOf } = known;
  const day = dayOf(asOf);
  const observed = { value, years, day };
  const { startsOn } = target;
  const status = statusOf(target, observed);
  const missing = value === null ? absenceOf({ day, startsOn, nothingToDivide: denominator === 0 }) : null;
  return {
    asOf,
    value,
    numerator,
    denominator,
    gap: gapOf(target, observed),
    status,
    absence: missing ?? (status === 'NO_DATA' ? Absence.INSUFFICIENT : null),
    year,
    mappingVersion,
    reported,
    digest: digestOf({ indicator: indicator.id, mappingVersion, value, year, coverage, target, inputs }),
    forecast: forecastOf(target, observed),
    coverage: coverageOf(indicator, measured, known),
    provisional: measured.provisional === null ? null : provisionalOf(indicator, target, measured.provisional, known),
    line: lineOf(target, years),
  };
}
