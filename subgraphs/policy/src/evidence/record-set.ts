import sql, { type Sql } from 'sql-template-tag';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import { asOfMoment } from '../mapping/sql/as-of.ts';
import { planOf } from '../mapping/sql/compile-mapping.ts';
import { countedSql } from '../mapping/sql/counted-sql.ts';
import { relationAt } from '../mapping/sql/records-at.ts';
import type { Decisions } from '../mapping/sql/compile-mapping.ts';
import type { RecordRelation } from '../mapping/sql/record-relation.ts';
import { candidateSql, sourceSql } from '../mapping/sql/source-sql.ts';
import { pathsOf, type ResolvedMapping } from '../mapping/resolved-mapping.ts';
import { decisionsOf } from '../values/measurement/decisions.ts';
import { recordsOf, type Moment } from '../values/measurement/moment.ts';
import type { PolicyStore } from '../context/policy-store.ts';

/** A mapping of an indicator over the records of a moment, ready to be asked record by record. */
export interface RecordSet {
  /** What follows `from`: the records as `r` with all that they refer to and what was decided. */
  readonly from: Sql;
  /** Holds for the records that are considered. */
  readonly considered: Sql;
  /** Holds for those in the indicator's period. */
  readonly inPeriod: Sql;
  /** Holds for those that count. */
  readonly counted: Sql;
  readonly records: RecordRelation;
  readonly decisions: Decisions;
}

/** `year`: of yearly figures the year of the value. `decisions`: default: those that held. */
export function recordSet(
  store: Pick<PolicyStore, 'systemsOf'>,
  indicator: CatalogueIndicator,
  rule: ResolvedMapping,
  moment: Moment,
  year: number | null,
  decisions: Decisions = decisionsOf(indicator.id, moment),
): RecordSet {
  const { document, cadence, window, startsOn } = indicator;
  // Pages are cut before anything is referred to: each reference is looked up by itself.
  const records = { ...relationAt(moment.position, store.systemsOf), relation: recordsOf(store, moment).relation };
  const plan = planOf(rule, { asOf: moment.asOf, cadence, window, startsOn });
  const inPeriod =
    plan.year === null ? sql`(${plan.condition})` : sql`(${plan.condition} and ${plan.year} = ${year}::bigint)`;
  return {
    from: sourceSql(pathsOf(rule), records, decisions),
    considered: candidateSql(rule, document.region),
    inPeriod,
    counted: sql`((${inPeriod}) is true and (${countedSql(rule, asOfMoment(moment.asOf), decisions)}) is true)`,
    records,
    decisions,
  };
}
