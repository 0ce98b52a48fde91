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

/** Records that are left out, as if they had been removed. */
export interface LeftOut {
  readonly system: string;
  readonly type: string;
  readonly ids: readonly string[];
}

function without(left: LeftOut | undefined): Sql {
  if (left === undefined) return sql``;
  const { system, type, ids } = left;
  return sql`and not (system = ${system} and type = ${type} and id = any(${ids}::text[]))`;
}

/** The records as they were once the change at a position was made, as a subquery. */
export function recordsAt(position: number, left?: LeftOut): Sql {
  return sql`(${versionsAt(position, without(left))})`;
}

/** One of them by its key; of several systems that return it, the first. */
function recordAt(position: number, { systems, type, id }: ReferredKey, left?: LeftOut): Sql {
  const which = sql`and system = any(${systems}::text[]) and type = ${type} and id = ${id} ${without(left)}`;
  return sql`(select * from (${versionsAt(position, which)}) as known order by known.system limit 1)`;
}

/** The records as they were once the change at a position was made; each reference is looked up by itself. */
export function relationAt(position: number, systemsOf: RecordRelation['systemsOf'], left?: LeftOut): RecordRelation {
  return { relation: recordsAt(position, left), systemsOf, lookUp: (key) => recordAt(position, key, left) };
}

/** The records as they are: references are joined as suits the engine. */
export function presentRelation(systemsOf: RecordRelation['systemsOf'], left?: LeftOut): RecordRelation {
  const all = raw('record');
  return { relation: left === undefined ? all : sql`(select * from ${all} where true ${without(left)})`, systemsOf };
}
