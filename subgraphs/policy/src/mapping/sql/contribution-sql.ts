import sql, { type Sql } from 'sql-template-tag';
import { pathsOf, type ResolvedMapping, type ResolvedSide } from '../resolved-mapping.ts';
import { asOfMoment, type AsOf } from './as-of.ts';
import { attributeValue } from './attribute-sql.ts';
import { conditionSql } from './condition-sql.ts';
import { countedSql, type Decisions } from './counted-sql.ts';
import type { RecordRelation } from './record-relation.ts';
import { candidateSql, sourceSql } from './source-sql.ts';

/** The bucket of mappings without yearly figures, and that of records without a year. */
const NO_PERIOD = 0;
const NO_YEAR = -1;

/** What one side of a measure gets from a record that counts: a number, or of a distinct count the value; null: nothing. */
export function contributionSql({ aggregate, where }: ResolvedSide, asOf: AsOf): Sql {
  const value =
    aggregate.kind === 'count'
      ? sql`1::numeric`
      : aggregate.kind === 'countDistinct'
        ? sql`(${attributeValue(aggregate.path)})::text`
        : sql`(${attributeValue(aggregate.path)})::numeric`;
  return where === null ? value : sql`case when ${conditionSql(where, asOf)} then ${value} end`;
}

/** A year that no calendar has is as good as none. */
function yearSql(year: Sql): Sql {
  return sql`case when ${year} between 1 and 9999 then ${year} else ${NO_YEAR} end::int`;
}

function bucketSql({ period }: ResolvedMapping): Sql {
  if (period === null) return sql`${NO_PERIOD}::int`;
  const value = attributeValue(period);
  if (period.attribute.type === 'Year') return yearSql(value);
  const day = period.attribute.type === 'Date' ? value : sql`${value} at time zone 'Asia/Shanghai'`;
  return yearSql(sql`extract(year from ${day})`);
}

export interface Contributions {
  /** The records that are considered: a subquery in brackets with the columns of `records.relation`. */
  readonly counted: Sql;
  readonly records: RecordRelation;
  readonly region: string;
  readonly decisions: Decisions | null;
}

/**
 * What each record contributes, row by row: `bucket`, `counted`, `numerator` and `denominator` (of distinct counts texts),
 * and the columns of its key. Only for mappings that mean the same at every moment (`isSteady`).
 */
export function contributionsSql(mapping: ResolvedMapping, of: Contributions): Sql {
  // A steady mapping asks nothing of the moment.
  const asOf = asOfMoment('1970-01-01T00:00:00Z');
  const denominator = mapping.denominator === null ? sql`null::numeric` : contributionSql(mapping.denominator, asOf);
  return sql`select ${bucketSql(mapping)} as bucket, (${countedSql(mapping, asOf, of.decisions)}) is true as counted,
    ${contributionSql(mapping.numerator, asOf)} as numerator, ${denominator} as denominator,
    r.system, r.type, r.id, r.version, r.content_hash
  from ${sourceSql(pathsOf(mapping), of.records, of.decisions, of.counted)}
  where ${candidateSql(mapping, of.region)}`;
}
