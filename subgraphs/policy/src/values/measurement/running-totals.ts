import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import type { EvaluationRow } from '../../mapping/sql/compile-mapping.ts';
import type { ResolvedMapping, ResolvedSide } from '../../mapping/resolved-mapping.ts';

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

/**
 * The same rows that the compiled mapping gives, from running totals. `year`: the one in Asia/Shanghai that is asked in;
 * later ones, and where the period is of days that one too, have not come to an end.
 */
export function rowsOfTotals(
  rule: ResolvedMapping,
  totals: readonly RunningTotal[],
  year: number,
): readonly EvaluationRow[] {
  if (!totals.some(({ known }) => known > 0)) return [];
  const { period } = rule;
  if (period === null) return [rowOf(rule, totals[0], null)];
  const newest = period.attribute.type === 'Year' ? year : year - 1;
  const counted = totals.filter(({ bucket, records }) => bucket > 0 && bucket <= newest && records > 0);
  return counted.length === 0 ? [NO_YEARS] : counted.map((total) => rowOf(rule, total, total.bucket));
}
