import type { CatalogueIndicator } from '../../documents/policy-catalogue.ts';
import { readFigures } from '../../mapping/sql/read-figures.ts';
import type { EvaluationRow } from '../../mapping/sql/compile-mapping.ts';
import { UNMEASURED, type Measured } from '../progress/progress.ts';
import { sumOfLanes } from '../progress/digest.ts';
import type { YearValue } from '../progress/target.ts';
import type { MappingInForce, ReportedValue } from './facts.ts';

/** The values of the years that have one. */
function yearsOf(figures: readonly { readonly year: number | null; readonly value: number | null }[]): YearValue[] {
  return figures.flatMap(({ year, value }) => (year === null || value === null ? [] : [{ year, value }]));
}

export interface CountedRows {
  /** The row of the value, last where there are several. */
  readonly rows: readonly EvaluationRow[];
  /** A row for each year; empty where nobody asks for years. */
  readonly yearly: readonly EvaluationRow[];
}

/** What a mapping gives; null when no record of its type is known in the region. */
export function measuredByMapping(
  { unit }: Pick<CatalogueIndicator, 'unit'>,
  { version, rule }: Pick<MappingInForce, 'version' | 'rule'>,
  { rows, yearly }: CountedRows,
): Measured | null {
  const figures = readFigures(rows, rule, unit).at(-1);
  if (figures === undefined) return null;
  const { value, numerator, denominator, year, records } = figures;
  return {
    value,
    numerator,
    denominator,
    year,
    years: yearsOf(readFigures(yearly, rule, unit)),
    mappingVersion: version.version,
    reported: false,
    inputs: { records, sum: sumOfLanes(records === 0 ? null : (rows.at(-1)?.lanes ?? null)) },
  };
}

/** What somebody reported: the newest day's value, and of each year its last. */
export function measuredByReport(reports: readonly ReportedValue[], byYear: boolean): Measured {
  const newest = reports.at(-1);
  if (newest === undefined) return UNMEASURED;
  const { asOf, value, numerator, denominator, at } = newest;
  const last = new Map(reports.map((report) => [Number(report.asOf.slice(0, 4)), report.value]));
  return {
    value,
    numerator,
    denominator,
    year: byYear ? Number(asOf.slice(0, 4)) : null,
    years: byYear ? [...last].map(([year, reported]) => ({ year, value: reported })) : [],
    mappingVersion: null,
    reported: true,
    inputs: { reported: { asOf, value, at } },
  };
}
