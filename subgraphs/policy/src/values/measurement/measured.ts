import type { CatalogueIndicator } from '../../documents/policy-catalogue.ts';
import type { ResolvedMapping } from '../../mapping/resolved-mapping.ts';
import { readFigures, type Figures } from '../../mapping/sql/read-figures.ts';
import type { EvaluationRow } from '../../mapping/sql/compile-mapping.ts';
import { yearThatCounts, type YearCoverage } from '../progress/coverage.ts';
import { UNMEASURED, type Measured } from '../progress/progress.ts';
import { sumOfLanes } from '../progress/digest.ts';
import type { Coverages } from './coverages.ts';
import type { MappingInForce, ReportedValue } from './facts.ts';

export interface Counted {
  /** One row, or of a yearly period one for each year of which a record counts. */
  readonly rows: readonly EvaluationRow[];
  /** Null where nobody in particular has to report. */
  readonly coverages: Coverages | null;
  /** The year in Asia/Shanghai that is asked in. */
  readonly year: number;
}

interface YearRow {
  readonly year: number | null;
  readonly row: EvaluationRow;
  readonly figures: Figures;
  readonly coverage: YearCoverage | null;
}

/** What a side comes to without records: only what is counted is known to be 0. */
function nothing(kind: string): number | null {
  return kind === 'count' || kind === 'countDistinct' ? 0 : null;
}

/** The row of a year of which no record counts. */
function emptyRow({ numerator, denominator }: ResolvedMapping, year: number | null): EvaluationRow {
  return {
    known: true,
    year,
    records: 0,
    numerator: nothing(numerator.aggregate.kind),
    denominator: denominator === null ? null : nothing(denominator.aggregate.kind),
  };
}

function figuresOf(row: EvaluationRow, rule: ResolvedMapping, unit: CatalogueIndicator['unit']): Figures {
  const [figures] = readFigures([row], rule, unit);
  if (figures === undefined) throw new TypeError('the row of a known year has figures');
  return figures;
}

/** Each year that has begun and of which anything is known, oldest first. */
function yearRows(
  rule: ResolvedMapping,
  unit: CatalogueIndicator['unit'],
  { rows, coverages, year: now }: Counted,
): readonly YearRow[] {
  const counted = new Map(rows.flatMap((row) => (row.year === null ? [] : [[row.year, row] as const])));
  const years = [...new Set([...counted.keys(), ...(coverages?.reportedYears ?? [])])].filter((year) => year <= now);
  return years
    .toSorted((one, other) => one - other)
    .map((year) => {
      const row = counted.get(year) ?? emptyRow(rule, year);
      return { year, row, figures: figuresOf(row, rule, unit), coverage: coverages?.of(year) ?? null };
    });
}

function measuredOf(mapping: Pick<MappingInForce, 'version'>, { figures, row, coverage }: YearRow): Measured {
  const { value, numerator, denominator, year, records } = figures;
  return {
    value,
    numerator,
    denominator,
    year,
    coverage,
    provisional: null,
    years: [],
    mappingVersion: mapping.version.version,
    reported: false,
    inputs: { records, sum: sumOfLanes(records === 0 ? null : (row.lanes ?? null)) },
  };
}

/** What a mapping gives; null when it has no candidate record. */
export function measuredByMapping(
  { unit, cadence }: Pick<CatalogueIndicator, 'unit' | 'cadence'>,
  mapping: Pick<MappingInForce, 'version' | 'rule'>,
  counted: Counted,
): Measured | null {
  const { rule } = mapping;
  const [row] = counted.rows;
  if (row?.known !== true) return null;
  const single = (of: EvaluationRow): YearRow => ({
    year: of.year,
    row: of,
    figures: figuresOf(of, rule, unit),
    coverage: null,
  });
  const isYear = rule.period?.attribute.type === 'Year';
  if (rule.period === null || !(isYear || cadence === 'ANNUAL')) return measuredOf(mapping, single(row));
  const all = yearRows(rule, unit, counted);
  const years = all.flatMap(({ year, figures: { value }, coverage }) =>
    year === null || value === null ? [] : [{ year, value, coverage }],
  );
  // What happens in the course of a year is known once the year is over, and then nothing is a number too.
  const counts = isYear
    ? yearThatCounts(all.map(({ year, coverage }) => ({ year: year ?? 0, coverage })))
    : counted.year - 1;
  const chosen = all.find(({ year }) => year === counts) ?? single(emptyRow(rule, isYear ? null : counts));
  const newest = all.at(-1);
  const isNewer = isYear && newest !== undefined && newest !== chosen && (newest.year ?? 0) > (chosen.year ?? 0);
  return { ...measuredOf(mapping, chosen), years, provisional: isNewer ? measuredOf(mapping, newest) : null };
}

/** What somebody reported: the newest day's value, and of each year its last. */
export function measuredByReport(reports: readonly ReportedValue[], byYear: boolean): Measured {
  const newest = reports.at(-1);
  if (newest === undefined) return UNMEASURED;
  const { asOf, value, numerator, denominator, at } = newest;
  const last = new Map(reports.map((report) => [Number(report.asOf.slice(0, 4)), report.value]));
  return {
    ...UNMEASURED,
    value,
    numerator,
    denominator,
    year: byYear ? Number(asOf.slice(0, 4)) : null,
    years: byYear ? [...last].map(([year, reported]) => ({ year, value: reported, coverage: null })) : [],
    reported: true,
    inputs: { reported: { asOf, value, at } },
  };
}
