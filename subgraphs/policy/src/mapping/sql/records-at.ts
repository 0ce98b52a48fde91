import sql, { raw, type Sql } from 'sql-template-tag';
import type { RecordRelation, ReferredKey } from './record-relation.ts';

/** The columns of a stored version that mappings read. */
export const VERSION_COLUMNS: Sql = raw(
  'position, origin, system, type, id, version, region, attributes, content_hash, modified_at, first_seen_at',
);

/**
 * Versions that held once the change at a position was made: those that still do, and those that were superseded since.
 * Two arms rather than one condition with `or`, so that each is found by its own index.
 */
function versionsAt(position: number, which: Sql): Sql {
  return sql`select ${VERSION_COLUMNS} from record_version
    where until_position is null and position <= ${position}::bigint and not removed ${which}
    union all
    select ${VERSION_COLUMNS} from record_version
    where until_position > ${position}::bigint and position <= ${position}::bigint and not removed ${which}`;
}

/** The records as they were once the change at a position was made, as a subquery. */
export function recordsAt(position: number): Sql {
  return sql`(${versionsAt(position, sql``)})`;
}

/** One of them by its key; of several systems that return it, the first. */
function recordAt(position: number, { systems, type, id }: ReferredKey): Sql {
  const which = sql`and system = any(${systems}::text[]) and type = ${type} and id = ${id}`;
  return sql`(select * from (${versionsAt(position, which)}) as known order by known.system limit 1)`;
}

/** The records as they were once the change at a position was made; each reference is looked up by itself. */
export function relationAt(position: number, systemsOf: RecordRelation['systemsOf']): RecordRelation {
  return { relation: recordsAt(position), systemsOf, lookUp: (key) => recordAt(position, key) };
}

/** The records as they are: references are joined as suits the engine. */
export function presentRelation(systemsOf: RecordRelation['systemsOf']): RecordRelation {
  return { relation: raw('record'), systemsOf };
}
