import sql, { type Sql } from 'sql-template-tag';
import { pathsOf, type ResolvedMapping, type ResolvedSide } from '../resolved-mapping.ts';
import { aggregateSql } from './aggregate-sql.ts';
import { asOfMoment } from './as-of.ts';
import { COUNTED } from './attribute-sql.ts';
import { countedSql, type Decisions } from './counted-sql.ts';
import { LANES, hashJoin } from './input-hash.ts';
import { periodSql, type PeriodFacts } from './period-sql.ts';
import type { RecordRelation } from './record-relation.ts';
import { candidateSql, sourceSql } from './source-sql.ts';

export type { Decisions } from './counted-sql.ts';

/** For whom and when a mapping is evaluated. */
export interface Evaluation extends PeriodFacts {
  /** The document's region: records of it and of what lies in it count. */
  readonly region: string;
  /** RFC 3339 in UTC. */
  readonly asOf: string;
  /** Records that count, or do not, because a person said so; absent: nobody did. */
  readonly decisions?: Decisions | null;
  /** Also digest the records that counted. Default: not. */
  readonly inputs?: boolean;
}

/** A row that the compiled statement gives. There is always one; of a yearly period one for each year that has any. */
export interface EvaluationRow {
  /** Any candidate record: without one nothing was reported, and a count of 0 would be a claim. */
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

/** What of the candidate records is in the period. */
export interface Plan {
  readonly condition: Sql;
  /** The year of a record, where each year has figures of its own; null where there is one value for the whole period. */
  readonly year: Sql | null;
}

export function planOf(mapping: ResolvedMapping, evaluation: PeriodFacts & Pick<Evaluation, 'asOf'>): Plan {
  if (mapping.period === null) return { condition: sql`true`, year: null };
  return periodSql(mapping.period, evaluation, asOfMoment(evaluation.asOf));
}

/**
 * The one SQL statement that evaluates a mapping for an indicator. Its rows are `EvaluationRow`s, oldest year first. Bound
 * values are parameters; names come from the record types' own schemas.
 */
export function compileMapping(mapping: ResolvedMapping, records: RecordRelation, evaluation: Evaluation): Sql {
  const asOf = asOfMoment(evaluation.asOf);
  const { condition, year } = planOf(mapping, evaluation);
  const aggregate = (side: ResolvedSide) => aggregateSql(side, mapping.recordType, asOf);
  const decisions = evaluation.decisions ?? null;
  const counts = countedSql(mapping, asOf, decisions);
  const candidates = candidateSql(mapping, evaluation.region);
  const denominator = mapping.denominator === null ? sql`null::float8` : aggregate(mapping.denominator);
  const digested = evaluation.inputs === true;
  const place = mapping.place === null ? [] : [mapping.place];
  // A record that counts is known; only where none does is any other searched.
  return sql`select coalesce(figures.records > 0, false) or exists (select from ${sourceSql(place, records)} where ${candidates}) as known, figures.*
from (values (true)) as always
left join (
  select ${year ?? sql`null::bigint`}::int as year, count(*)::int as records,
    ${aggregate(mapping.numerator)} as numerator, ${denominator} as denominator${digested ? sql`, ${LANES} as lanes` : sql``}
  from ${sourceSql(pathsOf(mapping), records, decisions)}${digested ? sql` ${hashJoin(COUNTED)}` : sql``}
  where ${candidates} and ${condition} and ${counts}
  ${year === null ? sql`` : sql`group by 1`}
) as figures on true
order by figures.year`;
}
