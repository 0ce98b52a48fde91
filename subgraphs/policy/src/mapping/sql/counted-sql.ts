import sql, { join, type Sql } from 'sql-template-tag';
import { pathsOfCondition, type Condition, type ResolvedMapping, type ResolvedSide } from '../resolved-mapping.ts';
import type { AsOf } from './as-of.ts';
import { attributeValue, identifier } from './attribute-sql.ts';
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

/** Holds where the cell of a side is filled, or the side does not ask for it; null for a side that reads no cell. */
export function filledSql({ aggregate, where }: ResolvedSide, asOf: AsOf): Sql | null {
  if (aggregate.kind === 'count' || aggregate.kind === 'countDistinct') return null;
  const filled = sql`${attributeValue(aggregate.path)} is not null`;
  return where === null ? sql`(${filled})` : sql`((${conditionSql(where, asOf)}) is not true or ${filled})`;
}

/** Holds for records of which both cells of a ratio are filled: an empty cell is not zero. Null where no cell is summed. */
export function pairedSql({ numerator, denominator }: ResolvedMapping, asOf: AsOf): Sql | null {
  if (denominator === null) return null;
  const sides = [numerator, denominator].flatMap((side) => filledSql(side, asOf) ?? []);
  return sides.length === 0 ? null : sql`(${join(sides, ' and ')})`;
}

/**
 * A condition that filters. What it asks of other records it asks after they were joined: the engine takes any such
 * condition for a rare one, and would look through all records anew for each that it is true of.
 */
function filterSql(condition: Condition, asOf: AsOf): Sql {
  if (condition.op === 'all' && condition.of.length > 0) {
    return sql`(${join(
      condition.of.map((part) => filterSql(part, asOf)),
      ' and ',
    )})`;
  }
  const own = pathsOfCondition(condition).every(({ steps }) => steps.length === 0);
  return own ? conditionSql(condition, asOf) : sql`coalesce(${conditionSql(condition, asOf)}, false)`;
}

/**
 * Whether a candidate record of the period counts: what a person decided goes before what the mapping says. A record with
 * one cell of a ratio empty never does.
 */
export function countedSql(mapping: ResolvedMapping, asOf: AsOf, decisions: Decisions | null): Sql {
  const { where } = mapping;
  const paired = pairedSql(mapping, asOf);
  const fulfils = where === null ? sql`true` : filterSql(where, asOf);
  const decided = decisions === null ? fulfils : sql`coalesce(${identifier(DECISION)}.include, ${fulfils} is true)`;
  return paired === null ? decided : sql`(${decided} and ${paired})`;
}
