import sql, { type Sql } from 'sql-template-tag';
import type { ResolvedMapping } from '../resolved-mapping.ts';
import type { AsOf } from './as-of.ts';
import { identifier } from './attribute-sql.ts';
import { conditionSql } from './condition-sql.ts';

/** The alias of what a person decided about a record. */
const DECISION = 'decision';

/** Where decisions about records are found: those of one indicator that hold at the moment that is asked for. */
export interface Decisions {
  /** A table or subquery in brackets with the columns origin and include, at most one row for each record. */
  readonly relation: Sql;
}

/** Joins what was decided about the records. */
export function decisionJoin(alias: string, { relation }: Decisions): Sql {
  return sql`left join ${relation} as ${identifier(DECISION)} on ${identifier(DECISION)}.origin = ${identifier(alias)}.origin`;
}

/** Whether a record of the region and the period counts: what a person decided goes before what the mapping says. */
export function countedSql({ where }: ResolvedMapping, asOf: AsOf, decisions: Decisions | null): Sql {
  const fulfils = where === null ? sql`true` : conditionSql(where, asOf);
  return decisions === null ? fulfils : sql`coalesce(${identifier(DECISION)}.include, ${fulfils} is true)`;
}
