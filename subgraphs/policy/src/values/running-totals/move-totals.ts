import type { Queryable } from '@queqiao/store';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { CatalogueIndicator } from '../../documents/policy-catalogue.ts';
import { lane } from '../../mapping/sql/input-hash.ts';
import { contributionsSql } from '../../mapping/sql/contribution-sql.ts';
import type { Decisions } from '../../mapping/sql/compile-mapping.ts';
import type { RecordRelation } from '../../mapping/sql/record-relation.ts';
import { hashJoin } from '../../mapping/sql/input-hash.ts';
import type { MappingInForce } from '../measurement/facts.ts';
import type { ResolvedSide } from '../../mapping/resolved-mapping.ts';

/** Versions of records, with everything that they refer to. */
export interface Versions {
  /** The versions themselves: a subquery in brackets. */
  readonly counted: Sql;
  /** What they refer to. */
  readonly records: RecordRelation;
  readonly decisions: Decisions | null;
}

/** What is to be added to running totals, and what taken away. */
export interface Movement {
  readonly taken: Versions | null;
  readonly added: Versions | null;
}

function signed(sign: 1 | -1, versions: Versions, indicator: CatalogueIndicator, mapping: MappingInForce): Sql {
  const contributions = contributionsSql(mapping.rule, { ...versions, region: indicator.document.region });
  return sql`select ${raw(String(sign))} as sign, r.bucket, r.counted, r.numerator, r.denominator, input.hex
    from (${contributions}) as r ${hashJoin('r')}`;
}

/** Sides of which it matters which values there are, and not only what they come to. */
function hasValues(side: ResolvedSide | null): side is ResolvedSide {
  return side !== null && ['countDistinct', 'min', 'max'].includes(side.aggregate.kind);
}

function valuesOf(side: ResolvedSide | null, place: 0 | 1): Sql[] {
  if (!hasValues(side)) return [];
  const column = place === 0 ? raw('numerator') : raw('denominator');
  const number = side.aggregate.kind === 'countDistinct' ? sql`null::numeric` : column;
  const value = side.aggregate.kind === 'countDistinct' ? column : sql`trim_scale(${column})::text`;
  return [
    sql`select bucket, ${raw(String(place))}::smallint as side, ${value} as value, ${number} as number, sign from rows
        where counted and ${column} is not null`,
  ];
}

/** Sums one side; of distinct counts how many values appeared or vanished. */
function sums(side: ResolvedSide | null, place: 0 | 1): Sql {
  const column = place === 0 ? raw('numerator') : raw('denominator');
  const reported = sql`coalesce(sum(sign) filter (where counted and ${column} is not null), 0)`;
  const sum =
    side === null || hasValues(side) ? sql`0` : sql`coalesce(sum(sign * ${column}) filter (where counted), 0)`;
  return sql`${sum} as sum_${raw(String(place))}, ${reported} as told_${raw(String(place))}`;
}

const LANES = join(
  ([0, 1, 2, 3] as const).map((quarter) => {
    const sum = (sign: string) =>
      sql`coalesce(sum(${lane(raw('hex'), quarter)}) filter (where counted and sign ${raw(sign)} 0), 0)`;
    return sql`${sum('>')} - ${sum('<')} as lane_${raw(String(quarter))}`;
  }),
);

/**
 * The one statement that brings the running totals of a mapping up to date. It costs as much as there are versions to be
 * taken and added, however many records there are.
 */
function moveTotalsSql(indicator: CatalogueIndicator, mapping: MappingInForce, { taken, added }: Movement): Sql {
  const { key } = mapping.version;
  const { numerator, denominator } = mapping.rule;
  const parts = [
    ...(taken === null ? [] : [signed(-1, taken, indicator, mapping)]),
    ...(added === null ? [] : [signed(1, added, indicator, mapping)]),
  ];
  const values = [...valuesOf(numerator, 0), ...valuesOf(denominator, 1)];
  const tracked = values.length > 0;
  const counted = tracked
    ? sql`, moved as (
    select bucket, side, value, min(number) as number, sum(sign)::bigint as records
    from (${join(values, ' union all ')}) as value group by bucket, side, value having sum(sign) <> 0
  ), written as (
    insert into indicator_value as v (mapping, bucket, side, value, number, records)
    select ${key}::bigint, bucket, side, value, number, records from moved
    on conflict (mapping, bucket, side, value) do update set records = v.records + excluded.records
    returning bucket, side, value, records
  ), crossed as (
    select bucket,
      sum((w.records > 0)::int - (w.records - t.records > 0)::int) filter (where side = 0) as distinct_0,
      sum((w.records > 0)::int - (w.records - t.records > 0)::int) filter (where side = 1) as distinct_1
    from written as w join moved as t using (bucket, side, value) group by bucket
  )`
    : sql``;
  const distinct = (place: 0 | 1) => (tracked ? sql`+ coalesce(crossed.distinct_${raw(String(place))}, 0)` : sql``);
  return sql`with rows as materialized (
    ${join(parts, '\n    union all\n    ')}
  ), sums as (
    select bucket, sum(sign) as known, coalesce(sum(sign) filter (where counted), 0) as records,
      ${sums(numerator, 0)}, ${sums(denominator, 1)}, ${LANES}
    from rows group by bucket
  )${counted}
  insert into indicator_total as t (mapping, bucket, known, records, numerator, numerator_told, denominator,
    denominator_told, lane_0, lane_1, lane_2, lane_3)
  select ${key}::bigint, sums.bucket, known, records, sum_0 ${distinct(0)}, told_0, sum_1 ${distinct(1)}, told_1,
    lane_0, lane_1, lane_2, lane_3
  from sums${tracked ? sql` left join crossed on crossed.bucket = sums.bucket` : sql``}
  on conflict (mapping, bucket) do update set
    known = t.known + excluded.known, records = t.records + excluded.records,
    numerator = t.numerator + excluded.numerator, numerator_told = t.numerator_told + excluded.numerator_told,
    denominator = t.denominator + excluded.denominator, denominator_told = t.denominator_told + excluded.denominator_told,
    lane_0 = t.lane_0 + excluded.lane_0, lane_1 = t.lane_1 + excluded.lane_1,
    lane_2 = t.lane_2 + excluded.lane_2, lane_3 = t.lane_3 + excluded.lane_3`;
}

/** Moves the running totals of a mapping, in the caller's transaction. */
export async function moveTotals(
  transaction: Queryable,
  indicator: CatalogueIndicator,
  mapping: MappingInForce,
  movement: Movement,
): Promise<void> {
  await transaction.query(moveTotalsSql(indicator, mapping, movement));
}
