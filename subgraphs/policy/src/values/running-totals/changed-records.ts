import { RECORD_TYPES } from '@queqiao/families';
import type { RecordTypeName } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import type { AttributePath } from '../../mapping/attribute-path.ts';
import { pathsOf, type ResolvedMapping } from '../../mapping/resolved-mapping.ts';

/** One change, as far as the incremental update needs it. */
export interface ChangedRecord {
  readonly position: number;
  readonly type: RecordTypeName;
  readonly id: string;
  readonly former_id: string | null;
  readonly kind: string;
  readonly changed_fields: readonly string[] | null;
}

/** The changes after a position, oldest first. */
export async function readChanged(
  transaction: Queryable,
  range: { readonly after: number; readonly through: number },
): Promise<readonly ChangedRecord[]> {
  const rows = await transaction.query<ChangedRecord>(
    sql`select position, type, id, former_id, kind, changed_fields from record_version
        where position > ${range.after}::bigint and position <= ${range.through}::bigint order by position`,
  );
  return rows.filter(({ type }) => RECORD_TYPES.has(type));
}

/** References on the way to records of a type that a mapping reads, and which of their attributes it reads. */
export interface LookedAt {
  readonly steps: AttributePath['steps'];
  /** The attributes of the records at the end of the way: a change of any other is none for the mapping. */
  readonly attributes: ReadonlySet<string>;
}

/** The ways from a mapping's records to those that they refer to. */
export function waysOf(mapping: ResolvedMapping): readonly LookedAt[] {
  const ways = new Map<string, { steps: AttributePath['steps']; attributes: Set<string> }>();
  for (const { steps, attribute } of pathsOf(mapping)) {
    for (let depth = 1; depth <= steps.length; depth += 1) {
      const way = steps.slice(0, depth);
      const name = way.map((step) => step.name).join('.');
      const known = ways.get(name) ?? { steps: way, attributes: new Set<string>() };
      known.attributes.add(steps[depth]?.reference.via ?? attribute.name);
      ways.set(name, known);
    }
  }
  return [...ways.values()];
}

function matters({ kind, changed_fields: fields }: ChangedRecord, { attributes }: LookedAt): boolean {
  return kind !== 'UPDATED' || fields === null || fields.some((field) => attributes.has(field));
}

/** The ids, new and former, of the changed records at the end of a way, as far as they matter to the mapping. */
export function changedAtEnd(way: LookedAt, changed: readonly ChangedRecord[]): readonly string[] {
  const type = way.steps.at(-1)?.reference.type;
  const ids = changed
    .filter((record) => record.type === type && matters(record, way))
    .flatMap(({ id, former_id: former }) => (former === null ? [id] : [id, former]));
  return [...new Set(ids)];
}

/** Position of the newest change that a mapping, or who has to report for it, may be touched by; null: none. */
export function causeFor(
  mapping: ResolvedMapping,
  changed: readonly ChangedRecord[],
  reporter: RecordTypeName | null,
): number | null {
  const ways = waysOf(mapping);
  const cause = changed.findLast(
    (record) =>
      record.type === mapping.recordType ||
      record.type === reporter ||
      ways.some((way) => way.steps.at(-1)?.reference.type === record.type && matters(record, way)),
  );
  return cause?.position ?? null;
}
