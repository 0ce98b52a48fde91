import type { RecordTypeName } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import sql, { raw, type Sql } from 'sql-template-tag';
import { attributeText } from '../../mapping/sql/attribute-sql.ts';
import { VERSION_COLUMNS } from '../../mapping/sql/records-at.ts';
import type { ResolvedMapping } from '../../mapping/resolved-mapping.ts';
import { changedAtEnd, waysOf, type ChangedRecord, type LookedAt } from './changed-records.ts';

/** The changes of one update: those after a position, through another. */
export interface Range {
  readonly after: number;
  readonly through: number;
}

const REFERRER = 'v';

/**
 * Records of a type that name one of the ids by an attribute and did not change in the range. Two look-ups, each by an
 * index: of present versions, and of those that were superseded since.
 */
function referringTo(
  type: RecordTypeName,
  via: string,
  ids: readonly string[],
  { after, through }: Range,
  what: Sql,
): Sql {
  const named = sql`${attributeText(REFERRER, via)} is not null and ${attributeText(REFERRER, via)} = any(${ids}::text[])`;
  const unchanged = sql`v.type = ${type} and v.position <= ${after}::bigint and not v.removed and ${named}`;
  return sql`select ${what} from record_version as v where until_position is null and ${unchanged}
    union all select ${what} from record_version as v where until_position > ${through}::bigint and ${unchanged}`;
}

/** Positions of the mapping's own records that refer to a changed one by a way, and did not change themselves. */
async function referrers(
  transaction: Queryable,
  type: RecordTypeName,
  way: LookedAt,
  changed: readonly ChangedRecord[],
  range: Range,
): Promise<readonly number[]> {
  let ids = changedAtEnd(way, changed);
  for (let depth = way.steps.length - 1; depth > 0 && ids.length > 0; depth -= 1) {
    const between = way.steps[depth - 1]?.reference.type;
    const via = way.steps[depth]?.reference.via;
    if (between === undefined || via === undefined) return [];
    const found = await transaction.query<{ id: string }>(referringTo(between, via, ids, range, raw('v.id')));
    ids = [...new Set(found.map(({ id }) => id))];
  }
  const [first] = way.steps;
  if (first === undefined || ids.length === 0) return [];
  const found = await transaction.query<{ position: number }>(
    referringTo(type, first.reference.via, ids, range, raw('v.position')),
  );
  return found.map(({ position }) => position);
}

/** Versions whose contribution may have changed: what they were before the range, and what they are after it. */
export interface Touched {
  readonly before: Sql;
  readonly after: Sql;
}

/** The versions of a mapping's records that the changes of a range touch; null: none. */
export async function touchedVersions(
  transaction: Queryable,
  mapping: ResolvedMapping,
  changed: readonly ChangedRecord[],
  range: Range,
): Promise<Touched | null> {
  const { recordType: type } = mapping;
  const own = changed.some((record) => record.type === type);
  const looking = new Set<number>();
  for (const way of waysOf(mapping)) {
    for (const position of await referrers(transaction, type, way, changed, range)) looking.add(position);
  }
  if (!own && looking.size === 0) return null;
  const { after, through } = range;
  const unchanged = sql`select ${VERSION_COLUMNS} from record_version where position = any(${[...looking]}::bigint[])`;
  return {
    before: sql`(
      select ${VERSION_COLUMNS} from record_version
      where type = ${type} and until_position > ${after}::bigint and until_position <= ${through}::bigint
        and position <= ${after}::bigint and not removed
      union all ${unchanged}
    )`,
    after: sql`(
      select ${VERSION_COLUMNS} from record_version
      where position > ${after}::bigint and position <= ${through}::bigint and type = ${type} and not removed
        and (until_position is null or until_position > ${through}::bigint)
      union all ${unchanged}
    )`,
  };
}
