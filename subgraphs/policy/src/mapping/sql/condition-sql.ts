import sql, { join, type Sql } from 'sql-template-tag';
import type { AttributePath } from '../attribute-path.ts';
import type { Condition } from '../resolved-mapping.ts';
import { dayBefore, momentBefore, yearBefore, type AsOf } from './as-of.ts';
import { attributeValue, sqlType } from './attribute-sql.ts';

type Within = Extract<Condition, { op: 'within' }>;

function isList(path: AttributePath): boolean {
  return path.attribute.type === '[String]';
}

function equals(path: AttributePath, value: unknown): Sql {
  const left = attributeValue(path);
  return isList(path) ? sql`${left} ? ${value}::text` : sql`${left} = ${value}::${sqlType(path.attribute)}`;
}

function isOneOf(path: AttributePath, values: readonly unknown[]): Sql {
  const left = attributeValue(path);
  return isList(path) ? sql`${left} ?| ${values}::text[]` : sql`${left} = any(${values}::${sqlType(path.attribute)}[])`;
}

function isThere(path: AttributePath): Sql {
  const left = attributeValue(path);
  return isList(path) ? sql`jsonb_array_length(${left}) > 0` : sql`${left} is not null`;
}

function isWithin({ path, duration }: Within, asOf: AsOf): Sql {
  const left = attributeValue(path);
  if (path.attribute.type === 'Year') {
    return sql`${left} > ${yearBefore(asOf, duration)}::bigint and ${left} <= ${asOf.year}::bigint`;
  }
  if (path.attribute.type === 'Date') {
    return sql`${left} > ${dayBefore(asOf, duration)}::date and ${left} <= ${asOf.day}::date`;
  }
  return sql`${left} > ${momentBefore(asOf, duration)}::timestamptz and ${left} <= ${asOf.moment}::timestamptz`;
}

function joined(conditions: readonly Condition[], asOf: AsOf, operator: 'and' | 'or'): Sql {
  if (conditions.length === 0) return operator === 'and' ? sql`true` : sql`false`;
  return join(
    conditions.map((part) => conditionSql(part, asOf)),
    ` ${operator} `,
  );
}

/**
 * A condition as a boolean expression. It may be null where an attribute is missing, which counts as false wherever the
 * expression filters; `not` and `ne` see to that themselves.
 */
export function conditionSql(condition: Condition, asOf: AsOf): Sql {
  switch (condition.op) {
    case 'all':
      return sql`(${joined(condition.of, asOf, 'and')})`;
    case 'any':
      return sql`(${joined(condition.of, asOf, 'or')})`;
    case 'not':
      return sql`(${conditionSql(condition.of, asOf)} is not true)`;
    case 'eq':
      return sql`(${equals(condition.path, condition.value)})`;
    case 'ne':
      return sql`((${equals(condition.path, condition.value)}) is not true)`;
    case 'in':
      return sql`(${isOneOf(condition.path, condition.values)})`;
    case 'gte':
      return sql`(${attributeValue(condition.path)} >= ${condition.value}::${sqlType(condition.path.attribute)})`;
    case 'lte':
      return sql`(${attributeValue(condition.path)} <= ${condition.value}::${sqlType(condition.path.attribute)})`;
    case 'exists':
      return sql`(${isThere(condition.path)})`;
    case 'within':
      return sql`(${isWithin(condition, asOf)})`;
    default:
      return condition satisfies never;
  }
}
