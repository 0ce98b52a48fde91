import { recordTypeNamed } from '@queqiao/families';
import type { RecordTypeName } from '@queqiao/records';
import sql, { type Sql } from 'sql-template-tag';
import type { ResolvedSide } from '../resolved-mapping.ts';
import type { AsOf } from './as-of.ts';
import { attributeValue } from './attribute-sql.ts';
import { conditionSql } from './condition-sql.ts';

/** The order of records from the newest: by their year where they have one, then by their last change. */
function newestFirst(type: RecordTypeName): Sql {
  const byYear =
    'year' in recordTypeNamed(type).attributes.shape ? sql`(r.attributes ->> 'year')::bigint desc, ` : sql``;
  return sql`${byYear}r.modified_at desc nulls last, r.system, r.id`;
}

/** One side of a measure as an aggregate over the counted records, a double; null where nothing was reported. */
export function aggregateSql({ aggregate, where }: ResolvedSide, type: RecordTypeName, asOf: AsOf): Sql {
  const filter = where === null ? sql`` : sql` filter (where ${conditionSql(where, asOf)})`;
  switch (aggregate.kind) {
    case 'count':
      return sql`(count(*)${filter})::float8`;
    case 'countDistinct':
      return sql`(count(distinct ${attributeValue(aggregate.path)})${filter})::float8`;
    case 'sum':
      return sql`(sum(${attributeValue(aggregate.path)})${filter})::float8`;
    case 'min':
      return sql`(min(${attributeValue(aggregate.path)})${filter})::float8`;
    case 'max':
      return sql`(max(${attributeValue(aggregate.path)})${filter})::float8`;
    case 'latest': {
      const value = attributeValue(aggregate.path);
      return sql`((array_agg(${value} order by ${newestFirst(type)}) filter (where ${value} is not null))[1])::float8`;
    }
    default:
      return aggregate satisfies never;
  }
}
