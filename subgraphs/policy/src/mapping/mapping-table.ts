import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import { readMappingId } from './mapping-id.ts';
import { MAPPING_COLUMNS, type MappingVersion } from './mapping-version.ts';

/** A version by its id; null when there is none. */
export async function findMapping(queryable: Queryable, id: string): Promise<MappingVersion | null> {
  const key = readMappingId(id);
  if (key === null) return null;
  const [found] = await queryable.query<MappingVersion>(
    sql`select ${MAPPING_COLUMNS} from mapping_version where indicator = ${key.indicator} and version = ${key.version}`,
  );
  return found ?? null;
}

/** All versions of indicators' mappings, newest first. */
export async function mappingsOf(
  queryable: Queryable,
  indicators: readonly string[],
): Promise<ReadonlyMap<string, readonly MappingVersion[]>> {
  const rows = await queryable.query<MappingVersion>(
    sql`select ${MAPPING_COLUMNS} from mapping_version where indicator = any(${indicators}) order by indicator, version desc`,
  );
  return Map.groupBy(rows, ({ indicator }) => indicator);
}
