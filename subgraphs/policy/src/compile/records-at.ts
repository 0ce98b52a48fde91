import sql, { raw, type Sql } from 'sql-template-tag';

/** The columns of a stored version that mappings look at. */
export const VERSION_COLUMNS: Sql = raw(
  'position, origin, system, type, id, version, region, attributes, content_hash, modified_at',
);

/**
 * The records as they were once the change at a position was made. Two arms rather than one condition with `or`, so
 * that a look-up of one key uses the index of each.
 */
export function recordsAt(position: number): Sql {
  return sql`(
    select ${VERSION_COLUMNS} from record_version
    where until_position is null and position <= ${position}::bigint and not removed
    union all
    select ${VERSION_COLUMNS} from record_version
    where until_position > ${position}::bigint and position <= ${position}::bigint and not removed
  )`;
}
