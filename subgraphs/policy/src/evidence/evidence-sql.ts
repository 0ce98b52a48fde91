import sql, { join, raw, type Sql } from 'sql-template-tag';
import { asOfMoment } from '../mapping/sql/as-of.ts';
import { attributeValue } from '../mapping/sql/attribute-sql.ts';
import { conditionSql } from '../mapping/sql/condition-sql.ts';
import { contributionSql } from '../mapping/sql/contribution-sql.ts';
import { pairedSql } from '../mapping/sql/counted-sql.ts';
import type { ResolvedMapping } from '../mapping/resolved-mapping.ts';
import { conjuncts } from '../mapping/condition-text.ts';
import { recordSearchSql } from '@queqiao/store';
import type { RecordSet } from './record-set.ts';

/** One record that was considered. */
export interface EvidenceRow {
  readonly system: string;
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly counted: boolean;
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** 0: not in the period; EMPTY_CELL; otherwise the place, from 1, of the first condition that does not hold. Null: all do. */
  readonly failed: number | null;
  /** What the record has where that condition reads. */
  readonly actual: string | null;
  readonly include: boolean | null;
  readonly decision_reason: string | null;
  readonly decided_by: string | null;
  readonly decided_at: string | null;
  /** What the order goes by before the key, ascending; null in the order of keys. */
  readonly sort: string | null;
}

/** In which order: of their keys; the largest contribution first; the newest change first. */
export type EvidenceOrder = 'RECORD' | 'CONTRIBUTION' | 'CHANGED';

/** Which of the considered records are wanted; null does not narrow. */
export interface EvidenceFilter {
  readonly counted: boolean | null;
  /** Those that somebody decided about, or the others. */
  readonly decided: boolean | null;
  /** Part of the id, or of what people call the record. */
  readonly search: string | null;
}

/** Where a page begins, and which records are wanted. */
export interface EvidencePage extends EvidenceFilter {
  readonly after: { readonly system: string; readonly id: string; readonly sort: string | null } | null;
  readonly order: EvidenceOrder;
  readonly limit: number;
  /** One record only. */
  readonly only?: { readonly system: string; readonly id: string };
}

/** What stands for `failed` where all conditions hold and a cell that the ratio sums is empty. */
export const EMPTY_CELL = -1;

function failures(rule: ResolvedMapping, { inPeriod }: RecordSet, asOf: string): { failed: Sql; actual: Sql } {
  const moment = asOfMoment(asOf);
  const conditions = conjuncts(rule.where).map((condition, index) => ({
    failing: sql`(${conditionSql(condition, moment)}) is not true`,
    place: index + 1,
    value: 'path' in condition ? sql`(${attributeValue(condition.path)})::text` : sql`null`,
  }));
  const paired = pairedSql(rule, moment);
  const all = [
    { failing: sql`(${inPeriod}) is not true`, place: 0, value: sql`null` },
    ...(paired === null ? [] : [{ failing: sql`(${paired}) is not true`, place: EMPTY_CELL, value: sql`null` }]),
    ...conditions,
  ];
  const cases = (result: (one: (typeof all)[number]) => Sql) =>
    sql`(case ${join(
      all.map((one) => sql`when ${one.failing} then ${result(one)}`),
      ' ',
    )} end)`;
  return {
    failed: sql`${cases(({ place }) => raw(String(place)))}::int`,
    actual: sql`${cases(({ value }) => value)}::text`,
  };
}

function filterSql({ recordType }: ResolvedMapping, set: RecordSet, { counted, decided, search }: EvidenceFilter): Sql {
  const isDecided = decided === true ? sql`and decision.include is not null` : sql`and decision.include is null`;
  return sql`${counted === null ? sql`` : sql`and ${set.counted} = ${counted}`}
    ${decided === null ? sql`` : isDecided}
    ${search === null ? sql`` : sql`and ${recordSearchSql(recordType, 'r', search)}`}`;
}

/** What records are ordered by before their keys: smaller goes first. Of values that count once, the first record has it. */
function sortSql({ numerator }: ResolvedMapping, set: RecordSet, order: EvidenceOrder, asOf: string): Sql {
  if (order === 'RECORD') return sql`null::numeric`;
  if (order === 'CHANGED') return sql`(-r.position)::numeric`;
  const contribution = contributionSql(numerator, asOfMoment(asOf));
  if (numerator.aggregate.kind !== 'countDistinct') {
    return sql`-coalesce(case when ${set.counted} then ${contribution} end, 0)`;
  }
  return sql`case when ${set.counted} and (${contribution}) is not null and row_number() over (
      partition by ${set.counted}, ${contribution} order by r.system, r.type, r.id) = 1 then -1 else 0 end::numeric`;
}

/** A page of the records that were considered. */
export function evidenceSql(rule: ResolvedMapping, set: RecordSet, asOf: string, page: EvidencePage): Sql {
  const moment = asOfMoment(asOf);
  const { failed, actual } = failures(rule, set, asOf);
  const denominator = rule.denominator === null ? sql`null` : contributionSql(rule.denominator, moment);
  const type = rule.recordType;
  const byKey = page.order === 'RECORD';
  const { after: from } = page;
  const after =
    from === null || !byKey ? sql`` : sql`and (r.system, r.type, r.id) > (${from.system}, ${type}, ${from.id})`;
  const only = page.only === undefined ? sql`` : sql`and r.system = ${page.only.system} and r.id = ${page.only.id}`;
  const rows = sql`select r.system, r.type, r.id, r.version, ${set.counted} as counted,
    (${contributionSql(rule.numerator, moment)})::text as numerator, (${denominator})::text as denominator,
    ${failed} as failed, ${actual} as actual, decision.include, decision.reason as decision_reason,
    decision.by as decided_by, decision.at as decided_at, ${sortSql(rule, set, page.order, asOf)} as sort
  from ${set.from}
  where ${set.considered} ${filterSql(rule, set, page)} ${only}`;
  if (byKey) return sql`${rows} ${after} order by r.system, r.type, r.id limit ${page.limit}`;
  const beyond =
    from === null
      ? sql``
      : sql`where (sort, system, id) > (${from.sort}::numeric, ${from.system} collate "C", ${from.id} collate "C")`;
  return sql`select * from (${rows}) as ordered ${beyond} order by sort, system, id limit ${page.limit}`;
}

/** Of values that count once however many records have them: the first record of each, in the order of their keys. */
export function firstOfValuesSql(value: Sql, set: RecordSet, values: readonly string[]): Sql {
  return sql`select distinct on (value) ${value} as value, r.system, r.id from ${set.from}
  where ${set.considered} and ${set.counted} and ${value} = any(${values}::text[])
  order by value, r.system, r.type, r.id`;
}

/** How many records were considered and count, or do not. */
export function evidenceCountSql(rule: ResolvedMapping, set: RecordSet, filter: EvidenceFilter): Sql {
  return sql`select count(*)::int as total from ${set.from} where ${set.considered} ${filterSql(rule, set, filter)}`;
}
