import sql, { type Sql } from 'sql-template-tag';
import { pathsOf, type ResolvedMapping, type ResolvedSide } from '../resolved-mapping.ts';
import { aggregateSql } from './aggregate-sql.ts';
import { asOfMoment } from './as-of.ts';
import { COUNTED } from './attribute-sql.ts';
import { countedSql, type Decisions } from './counted-sql.ts';
import { LANES, hashJoin } from './input-hash.ts';
import { periodSql, type PeriodFacts } from './period-sql.ts';
import type { RecordRelation } from './record-relation.ts';
import { ofTypeInRegion, sourceSql } from './source-sql.ts';

export type { Decisions } from './counted-sql.ts';

/** For whom and when a mapping is evaluated. */
export interface Evaluation extends PeriodFacts {
  /** The document's region: records of it and of what lies in it count. */
  readonly region: string;
  /** RFC 3339 in UTC. */
  readonly asOf: string;
  /** Every year that has a value, oldest first, rather than the newest alone. */
  readonly everyYear: boolean;
  /** Records that count, or do not, because a person said so; absent: nobody did. */
  readonly decisions?: Decisions | null;
  /** Also digest the records that counted. Default: not. */
  readonly inputs?: boolean;
}

/** A row that the compiled statement gives. There is always one; with `everyYear`, one for each year. */
export interface EvaluationRow {
  /** Any record of the type in the region: without one nothing was reported, and a count of 0 would be a claim. */
  readonly known: boolean;
  /** The year that the figures are of; null where the mapping has no yearly period, or no year was reported. */
  readonly year: number | null;
  /** Records that counted. */
  readonly records: number | null;
  /** Of a ratio the numerator; otherwise the value itself. */
  readonly numerator: number | null;
  /** Null unless the measure is a ratio. */
  readonly denominator: number | null;
  /** Where asked for: the sums over the hashes of the records that counted; null when none did. */
  readonly lanes?: readonly string[] | null;
}

interface Plan {
  readonly condition: Sql;
  /** The year of a row of figures; null where there is none. */
  readonly year: Sql | null;
  /** Each year has a row of its own. */
  readonly byYear: boolean;
}

type Asked = Omit<Evaluation, 'decisions' | 'inputs'>;

/** What of the region's records is in the period: of yearly figures the newest year for which anything was reported. */
export function planOf(mapping: ResolvedMapping, { relation }: RecordRelation, evaluation: Asked): Plan {
  if (mapping.period === null) return { condition: sql`true`, year: null, byYear: false };
  const { condition, year } = periodSql(mapping.period, evaluation, asOfMoment(evaluation.asOf));
  if (year === null) return { condition, year, byYear: false };
  if (evaluation.everyYear || mapping.period.steps.length > 0) return { condition, year, byYear: true };
  const here = ofTypeInRegion(COUNTED, mapping.recordType, evaluation.region);
  const newest = sql`(select max(${year}) from ${relation} as r where ${here} and ${condition})`;
  return { condition: sql`${year} = ${newest}`, year: sql`max(${year})`, byYear: false };
}

/**
 * The one SQL statement that evaluates a mapping for an indicator. Its rows are `EvaluationRow`s. Bound values are
 * parameters; names come from the record types' own schemas.
 */
export function compileMapping(mapping: ResolvedMapping, records: RecordRelation, evaluation: Evaluation): Sql {
  const asOf = asOfMoment(evaluation.asOf);
  const { condition, year, byYear } = planOf(mapping, records, evaluation);
  const aggregate = (side: ResolvedSide) => aggregateSql(side, mapping.recordType, asOf);
  const decisions = evaluation.decisions ?? null;
  const counts = countedSql(mapping, asOf, decisions);
  const here = ofTypeInRegion(COUNTED, mapping.recordType, evaluation.region);
  const denominator = mapping.denominator === null ? sql`null::float8` : aggregate(mapping.denominator);
  const digested = evaluation.inputs === true;
  // A record that counts is known; only where none does is any other searched.
  return sql`select coalesce(figures.records > 0, false) or exists (select from ${records.relation} as r where ${here}) as known, figures.*
from (values (true)) as always
left join (
  select ${year ?? sql`null::bigint`}::int as year, count(*)::int as records,
    ${aggregate(mapping.numerator)} as numerator, ${denominator} as denominator${digested ? sql`, ${LANES} as lanes` : sql``}
  from ${sourceSql(pathsOf(mapping), records, decisions)}${digested ? sql` ${hashJoin(COUNTED)}` : sql``}
  where ${here} and ${condition} and ${counts}
  ${byYear ? sql`group by 1` : sql``}
) as figures on true
order by figures.year`;
}
