import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import type { EvaluationRow } from '../../mapping/sql/compile-mapping.ts';
import type { ResolvedMapping, ResolvedSide } from '../../mapping/resolved-mapping.ts';
import type { CatalogueIndicator } from '../../documents/policy-catalogue.ts';

/** What a mapping in force comes to for one year of the indicator's period, or as a whole. */
export interface RunningTotal {
  readonly mapping: number;
  readonly bucket: number;
  readonly known: number;
  readonly records: number;
  readonly numerator: number;
  readonly numeratorCounted: number;
  readonly denominator: number;
  readonly denominatorCounted: number;
  readonly lanes: readonly string[];
  readonly least: readonly [number | null, number | null];
  readonly greatest: readonly [number | null, number | null];
}

const LEAST_AND_GREATEST = sql`
  array(select (select number from indicator_value as v where v.mapping = t.mapping and v.bucket = t.bucket and v.side = s.side
    and number is not null and v.records > 0 order by number limit 1)::float8 from (values (0), (1)) as s (side) order by s.side) as least,
  array(select (select number from indicator_value as v where v.mapping = t.mapping and v.bucket = t.bucket and v.side = s.side
    and number is not null and v.records > 0 order by number desc limit 1)::float8 from (values (0), (1)) as s (side) order by s.side) as greatest`;

/** The running totals of mapping versions, in one statement. */
export async function readTotals(
  queryable: Queryable,
  mappings: readonly number[],
): Promise<ReadonlyMap<number, readonly RunningTotal[]>> {
  const rows = await queryable.query<RunningTotal>(
    sql`select t.mapping, t.bucket, t.known, t.records, t.numerator::float8, t.numerator_told as "numeratorCounted",
          t.denominator::float8, t.denominator_told as "denominatorCounted",
          array[t.lane_0, t.lane_1, t.lane_2, t.lane_3]::text[] as lanes, ${LEAST_AND_GREATEST}
        from indicator_total as t where t.mapping = any(${mappings}::bigint[]) order by t.mapping, t.bucket`,
  );
  return Map.groupBy(rows, ({ mapping }) => mapping);
}

type Side = 'numerator' | 'denominator';

function sideOf({ aggregate }: ResolvedSide, total: RunningTotal | undefined, side: Side): number | null {
  const reported = total?.[`${side}Counted`] ?? 0;
  switch (aggregate.kind) {
    case 'count':
      return reported;
    case 'countDistinct':
      return total?.[side] ?? 0;
    case 'sum':
      return reported === 0 ? null : (total?.[side] ?? null);
    case 'min':
      return total?.least[side === 'numerator' ? 0 : 1] ?? null;
    case 'max':
      return total?.greatest[side === 'numerator' ? 0 : 1] ?? null;
    default:
      throw new TypeError(`no running total is kept of ${aggregate.kind}`);
  }
}

/** What grouping by year gives where no record counts. */
const NO_YEARS: EvaluationRow = { known: true, year: null, records: null, numerator: null, denominator: null };

function rowOf(rule: ResolvedMapping, total: RunningTotal | undefined, year: number | null): EvaluationRow {
  return {
    known: true,
    year,
    records: total?.records ?? 0,
    numerator: sideOf(rule.numerator, total, 'numerator'),
    denominator: rule.denominator === null ? null : sideOf(rule.denominator, total, 'denominator'),
    lanes: total?.lanes ?? null,
  };
}

/** The years that have a value: those up to now, or, where the period is of days, those that are complete. */
function tellable(rule: ResolvedMapping, totals: readonly RunningTotal[], year: number): readonly RunningTotal[] {
  const newest = rule.period?.attribute.type === 'Year' ? year : year - 1;
  return totals.filter(({ bucket }) => bucket > 0 && bucket <= newest);
}

/**
 * The same rows that the compiled mapping gives, from running totals. `year`: the one in Asia/Shanghai that is asked in.
 * Without `everyYear`, one row: of yearly figures that of the newest year for which anything was reported.
 */
export function rowsOfTotals(
  rule: ResolvedMapping,
  totals: readonly RunningTotal[],
  { year, everyYear }: { readonly year: number; readonly everyYear: boolean },
): readonly EvaluationRow[] {
  if (!totals.some(({ known }) => known > 0)) return [];
  const { period } = rule;
  if (period === null) return [rowOf(rule, totals[0], null)];
  const years = tellable(rule, totals, year);
  if (everyYear || period.steps.length > 0) {
    const counted = years.filter(({ records }) => records > 0);
    return counted.length === 0 ? [NO_YEARS] : counted.map((total) => rowOf(rule, total, total.bucket));
  }
  const newest = years.findLast(({ known }) => known > 0);
  return [rowOf(rule, newest, newest !== undefined && newest.records > 0 ? newest.bucket : null)];
}

/** Whether the indicator's years are compared with each other. */
export function comparesYears({ comparator }: Pick<CatalogueIndicator, 'comparator'>): boolean {
  return comparator === 'INCREASING' || comparator === 'NON_DECREASING';
}
