import type { RecordTypeName } from '@queqiao/records';
import sql, { join, type Sql } from 'sql-template-tag';
import type { AttributePath } from '../attribute-path.ts';
import type { ResolvedMapping } from '../resolved-mapping.ts';
import { COUNTED, aliasOf, attributeText, identifier } from './attribute-sql.ts';
import { decisionJoin, type Decisions } from './counted-sql.ts';
import type { RecordRelation } from './record-relation.ts';

/** The first digits of the codes of a region and of what lies in it. */
function regionPrefix(region: string): string {
  if (region.endsWith('0000')) return region.slice(0, 2);
  return region.endsWith('00') ? region.slice(0, 4) : region;
}

/** Holds for the records of a type that lie in a region by their own account, or in what lies in it. */
export function ofTypeInRegion(alias: string, type: RecordTypeName, region: string): Sql {
  const from = identifier(alias);
  return sql`${from}.type = ${type} and ${from}.region like ${`${regionPrefix(region)}%`}`;
}

/** Holds for a mapping's candidate records: those of its type that lie in the region. Needs what `place` refers to joined. */
export function candidateSql({ recordType, place }: ResolvedMapping, region: string): Sql {
  if (place === null) return ofTypeInRegion(COUNTED, recordType, region);
  const lies = sql`coalesce(${attributeText(aliasOf(place), place.attribute.name)}, ${identifier(COUNTED)}.region)`;
  return sql`${identifier(COUNTED)}.type = ${recordType} and ${lies} like ${`${regionPrefix(region)}%`}`;
}

/**
 * One referenced record. Where several systems return records of its type, the first of those that know it answers, so that
 * a reference never counts twice.
 */
function referenceJoin(path: AttributePath, depth: number, { relation, systemsOf, lookUp }: RecordRelation): Sql {
  const step = path.steps[depth - 1];
  if (step === undefined) throw new TypeError(`path ${path.text} has no reference ${depth}`);
  const { type, via } = step.reference;
  const systems = systemsOf(type);
  const alias = identifier(aliasOf(path, depth));
  const id = attributeText(aliasOf(path, depth - 1), via);
  if (lookUp !== undefined) return sql`left join lateral ${lookUp({ systems, type, id })} as ${alias} on true`;
  const first =
    systems.length > 1
      ? sql` and not exists (select from ${relation} as o where o.system = any(${systems}::text[]) and o.type = ${type} and o.id = ${alias}.id and o.system < ${alias}.system)`
      : sql``;
  return sql`left join ${relation} as ${alias} on ${alias}.system = any(${systems}::text[]) and ${alias}.type = ${type} and ${alias}.id = ${id}${first}`;
}

/**
 * The records, as `r`, with all that the paths refer to beside them, and with what was decided about them. `counted`
 * stands in for the relation where only some of its records are considered.
 */
export function sourceSql(
  paths: readonly AttributePath[],
  records: RecordRelation,
  decisions: Decisions | null = null,
  counted: Sql = records.relation,
): Sql {
  const joins = new Map<string, Sql>();
  for (const path of paths) {
    for (let depth = 1; depth <= path.steps.length; depth += 1) {
      joins.set(aliasOf(path, depth), joins.get(aliasOf(path, depth)) ?? referenceJoin(path, depth, records));
    }
  }
  const decided = decisions === null ? [] : [decisionJoin(COUNTED, decisions)];
  return join([sql`${counted} as ${identifier(COUNTED)}`, ...joins.values(), ...decided], '\n  ');
}
