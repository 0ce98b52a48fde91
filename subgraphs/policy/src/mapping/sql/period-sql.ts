import sql, { type Sql } from 'sql-template-tag';
import type { AttributePath } from '../attribute-path.ts';
import type { IndicatorEntry } from '../../documents/policy-file.ts';
import { dayBefore, type AsOf } from './as-of.ts';
import { attributeValue } from './attribute-sql.ts';

/** What of an indicator its period follows from. */
export interface PeriodFacts extends Pick<IndicatorEntry, 'cadence' | 'window'> {
  /** The day from which the indicator holds. */
  readonly startsOn: string;
}

/** Which records lie in an indicator's period. */
export interface PeriodSql {
  /** Holds for the records of the period, or, where each year has a value of its own, of every year that has ended or begun. */
  readonly condition: Sql;
  /** The year of a record, where each year has its own value; otherwise null. */
  readonly year: Sql | null;
}

function dayExpression(path: AttributePath): Sql {
  const value = attributeValue(path);
  return path.attribute.type === 'Date' ? value : sql`(${value} at time zone 'Asia/Shanghai')::date`;
}

function afterStart(day: Sql, { cadence, window, startsOn }: PeriodFacts, asOf: AsOf): Sql {
  return cadence === 'ROLLING' && window !== undefined
    ? sql`${day} > ${dayBefore(asOf, window)}::date`
    : sql`${day} >= ${startsOn}::date`;
}

/**
 * The indicator's own period. Yearly figures: every year up to `asOf`. Days and moments: every complete calendar year
 * when the indicator is ANNUAL; the window back from `asOf` when it is ROLLING; otherwise from its first day on.
 */
export function periodSql(path: AttributePath, facts: PeriodFacts, asOf: AsOf): PeriodSql {
  if (path.attribute.type === 'Year') {
    const year = attributeValue(path);
    return { condition: sql`${year} <= ${asOf.year}::bigint`, year };
  }
  const day = dayExpression(path);
  if (facts.cadence === 'ANNUAL') {
    const thisYear = `${asOf.year}-01-01`;
    return { condition: sql`${day} < ${thisYear}::date`, year: sql`extract(year from ${day})::bigint` };
  }
  return { condition: sql`${afterStart(day, facts, asOf)} and ${day} <= ${asOf.day}::date`, year: null };
}
