import type { Absence } from '@queqiao/subgraph/errors';
import { dayOf } from '@queqiao/records/time';
import type { CatalogueIndicator } from '../../documents/policy-catalogue.ts';
import { absenceOf } from './absence.ts';
import { digestOf, type Inputs } from './digest.ts';
import { forecastOf } from './forecast.ts';
import { gapOf } from './gap.ts';
import { statusOf, type Status } from './status.ts';
import type { Target, YearValue } from './target.ts';

/** How an indicator stands at a moment: the schema's `IndicatorProgress`. */
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
}

/** A value with what it was made of. */
export interface Measured {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly year: number | null;
  /** Every year that has a value, oldest first; empty where nobody asks for years. */
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
  years: [],
  mappingVersion: null,
  reported: false,
  inputs: null,
});

/** Holds what was measured against the target. */
export function progressOf(indicator: CatalogueIndicator, target: Target, measured: Measured, asOf: string): Progress {
  const { value, numerator, denominator, year, years, mappingVersion, reported, inputs } = measured;
  const day = dayOf(asOf);
  const observed = { value, years, day };
  const { startsOn } = target;
  return {
    asOf,
    value,
    numerator,
    denominator,
    gap: gapOf(target, observed),
    status: statusOf(target, observed),
    absence: value === null ? absenceOf({ day, startsOn, nothingToDivide: denominator === 0 }) : null,
    year,
    mappingVersion,
    reported,
    digest: digestOf({ indicator: indicator.id, mappingVersion, value, inputs }),
    forecast: forecastOf(target, observed),
  };
}
