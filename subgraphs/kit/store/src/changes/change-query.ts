import sql, { empty, join, type Sql } from 'sql-template-tag';
import { regionPrefix } from '@queqiao/records/regions';
import type { ChangeSelection, ReaderRights } from './change.ts';

/** Changes after one position, up to and including another, oldest first. */
export interface ChangeQuery {
  readonly after: number;
  readonly through: number;
  readonly limit: number;
  readonly selection: ChangeSelection;
  readonly rights: ReaderRights;
}

const patterns = (regions: readonly string[]): string[] => regions.map((region) => `${regionPrefix(region)}%`);

/** True where a region is among the requested ones and those that the reader is restricted to. */
function within(region: Sql, selection: ChangeSelection, rights: ReaderRights): Sql {
  const lists = [selection.regions, rights.regions].flatMap((list) => (list == null ? [] : [patterns(list)]));
  if (lists.length === 0) return sql`true`;
  return join(
    lists.map((list) => sql`coalesce(${region} like any(${list}::text[]), false)`),
    ' and ',
  );
}

function oneOf(column: Sql, values: readonly string[] | undefined): Sql {
  return values === undefined ? empty : sql` and ${column} = any(${values}::text[])`;
}

/**
 * The statement for a page of the log. A record that moved out of the reader's region is REMOVED for it, in its state before
 * the change; a change of personal data only is REDACTED for a reader without the right to it.
 */
export function changeQuery({ after, through, limit, selection, rights }: ChangeQuery): Sql {
  const { systems, types, kinds, ids } = selection;
  const confined = selection.regions !== undefined || rights.regions !== null;
  const idFilter =
    ids === undefined ? empty : sql` and (c.id = any(${ids}::text[]) or c.former_id = any(${ids}::text[]))`;
  return sql`
    select seen.position, seen.at, seen.kind, seen.former_id, v.system, v.type, v.id, v.version, v.region,
      v.removed or not seen.here as removed, encode(v.content_hash, 'hex') as content_hash, v.attributes, v.modified_at,
      v.first_seen_at, v.at as stored_at, seen.changed_fields, seen.changed_personal
    from (
      select c.position, c.at, c.former_id, c.origin, c.type, c.changed_fields, c.changed_personal, r.here,
        case
          when not r.here then 'REMOVED'
          when c.kind = 'UPDATED' and c.changed_fields is null and c.changed_personal is not null
            and not ${rights.personal}::boolean then 'REDACTED'
          else c.kind
        end as kind
      from record_version as c
      cross join lateral (
        select ${within(sql`c.region`, selection, rights)} as here,
          ${confined ? within(sql`c.former_region`, selection, rights) : sql`false`} as was_here
      ) as r
      where c.position > ${after}::bigint and c.position <= ${through}::bigint and (r.here or r.was_here)
        ${oneOf(sql`c.system`, systems)}${oneOf(sql`c.type`, types)}${idFilter}
    ) as seen
    join record_version as v on v.position = case
      when seen.here then seen.position
      else (
        select b.position from record_version as b
        where b.type = seen.type and b.until_position = seen.position and b.origin = seen.origin
        limit 1
      )
    end
    where true${oneOf(sql`seen.kind`, kinds)}
    order by seen.position
    limit ${limit}`;
}
