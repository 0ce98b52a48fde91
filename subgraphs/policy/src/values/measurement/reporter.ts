import { recordTypeNamed } from '@queqiao/families';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { CatalogueIndicator } from '../../documents/policy-catalogue.ts';
import { pathsOfCondition, type ResolvedMapping, type ResolvedSide } from '../../mapping/resolved-mapping.ts';
import { asOfMoment } from '../../mapping/sql/as-of.ts';
import { attributeValue } from '../../mapping/sql/attribute-sql.ts';
import { filledSql } from '../../mapping/sql/counted-sql.ts';
import type { RecordRelation } from '../../mapping/sql/record-relation.ts';
import { ofTypeInRegion, sourceSql } from '../../mapping/sql/source-sql.ts';

/** Who reports yearly figures: schools or enterprises, and the attribute by which a record names the one that it is of. */
export interface Reporter {
  readonly kind: 'School' | 'Enterprise';
  readonly key: 'schoolCode' | 'uscc';
}

const REPORTERS: readonly Reporter[] = [
  { kind: 'School', key: 'schoolCode' },
  { kind: 'Enterprise', key: 'uscc' },
];

/** Null where nobody in particular has to report: the figures are of no single year, or of no school or enterprise. */
export function reporterOf(rule: ResolvedMapping, { subjects }: Pick<CatalogueIndicator, 'subjects'>): Reporter | null {
  const { period, recordType } = rule;
  if (period?.attribute.type !== 'Year' || period.steps.length > 0) return null;
  const { shape } = recordTypeNamed(recordType).attributes;
  return REPORTERS.find(({ kind, key }) => subjects.includes(kind) && Object.hasOwn(shape, key)) ?? null;
}

/** Those that a system listed within so long of its first are its first list: the hub began then, not they. */
const FIRST_LIST = '30 seconds';

/** When each system listed its first school or enterprise. */
export type FirstListed = ReadonlyMap<string, string>;

export interface Reporting {
  readonly reporter: Reporter;
  readonly indicator: CatalogueIndicator;
  readonly rule: ResolvedMapping;
  readonly firstListed: FirstListed;
}

/**
 * The year from which a listed one is expected to report: that in which it was first seen. One that was in its system's
 * first list may have been there before: it is expected for every year.
 */
function sinceSql(firstListed: FirstListed): Sql {
  const firsts = [...firstListed].map(([system, at]) => sql`when ${system} then ${at}::timestamptz`);
  if (firsts.length === 0) return sql`0`;
  const first = sql`(case e.system ${join(firsts, ' ')} end)`;
  return sql`case when e.first_seen_at < ${first} + ${FIRST_LIST}::interval then 0
    else extract(year from e.first_seen_at at time zone 'Asia/Shanghai')::int end`;
}

/** Those that are listed in the indicator's scope: `entity` and `since`. */
function listedSql({ reporter, indicator, firstListed }: Reporting, { relation }: RecordRelation, only: Sql): Sql {
  const levels =
    reporter.kind === 'School' && indicator.levels !== undefined
      ? sql`and e.attributes ->> 'level' = any(${indicator.levels}::text[])`
      : sql``;
  return sql`select distinct on (e.id) e.id as entity, ${sinceSql(firstListed)} as since from ${relation} as e
    where ${ofTypeInRegion('e', reporter.kind, indicator.document.region)} ${levels} ${only}
    order by e.id, e.system`;
}

/** A moment that no cell is asked about. */
const ANY_MOMENT = asOfMoment('1970-01-01T00:00:00Z');

/** What each has reported: `entity`, `year`, and whether every cell that the indicator uses is filled in all its records. */
function yearlySql({ reporter, rule }: Reporting, records: RecordRelation, only: Sql): Sql {
  if (rule.period === null) throw new TypeError('figures without a year have no reporters');
  const sides: ResolvedSide[] = [rule.numerator, ...(rule.denominator === null ? [] : [rule.denominator])];
  const filled = sides.flatMap((side) => filledSql(side, ANY_MOMENT) ?? []);
  const paths = [
    ...sides.flatMap(({ where }) => pathsOfCondition(where)),
    ...sides.flatMap(({ aggregate }) => ('path' in aggregate ? [aggregate.path] : [])),
  ];
  const year = attributeValue(rule.period);
  const key = sql`(r.attributes ->> ${raw(`'${reporter.key}'`)})`;
  const complete = filled.length === 0 ? sql`true` : sql`bool_and((${join(filled, ' and ')}) is true)`;
  return sql`select ${key} as entity, ${year}::int as year, ${complete} as complete
    from ${sourceSql(paths, records)}
    where r.type = ${rule.recordType} and ${key} is not null and ${year} between 1 and 9999 ${only}
    group by 1, 2`;
}

/**
 * How many are expected from a year on, and how many have reported a year: rows of `year`, `expected` and `reported`. Year 0
 * holds those that are expected for every year. `entities`: of these only.
 */
export function coverageSql(of: Reporting, records: RecordRelation, entities: readonly string[] | null): Sql {
  const onlyListed = entities === null ? sql`` : sql`and e.id = any(${entities}::text[])`;
  const onlyReported =
    entities === null ? sql`` : sql`and r.attributes ->> ${raw(`'${of.reporter.key}'`)} = any(${entities}::text[])`;
  return sql`select year, sum(expected)::bigint as expected, sum(reported)::bigint as reported from (
    with listed as materialized (${listedSql(of, records, onlyListed)}),
      yearly as materialized (${yearlySql(of, records, onlyReported)})
    select since as year, count(*) as expected, 0 as reported from listed group by 1
    union all
    select year, 0, count(*) from yearly join listed using (entity) where complete and since <= year group by 1
  ) as counted group by 1`;
}

/** Who is expected to report a year and has not, in the order of their keys, after one of them. */
export function missingSql(
  of: Reporting,
  records: RecordRelation,
  { year, after, limit }: { readonly year: number; readonly after: string | null; readonly limit: number | null },
): Sql {
  const beyond = after === null ? sql`` : sql`and entity collate "C" > ${after}`;
  return sql`with listed as materialized (${listedSql(of, records, sql``)}),
      yearly as materialized (${yearlySql(of, records, sql``)})
    select entity from listed where since <= ${year}
      and not exists (select from yearly as y where y.entity = listed.entity and y.year = ${year} and y.complete) ${beyond}
    order by entity collate "C" limit ${limit}`;
}
