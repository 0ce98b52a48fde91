import { RECORD_TYPES } from '@queqiao/families';
import type { NormalisedRecord, RecordTypeName } from '@queqiao/records';

/** Records of `type` have a parent, whose id is in the attribute `via`. */
export interface ParentReference {
  readonly type: RecordTypeName;
  readonly via: string;
}

function parentReferencesOn(relation: 'keyed' | 'owned'): ReadonlyMap<RecordTypeName, readonly ParentReference[]> {
  const byType = new Map<RecordTypeName, ParentReference[]>();
  for (const { name, references } of RECORD_TYPES.values()) {
    for (const reference of Object.values(references)) {
      if (reference.relation !== relation) continue;
      byType.set(reference.type, [...(byType.get(reference.type) ?? []), { type: name, via: reference.via }]);
    }
  }
  return byType;
}

/** What is re-keyed with a record of the type: majors with their school. */
export const KEYED_ON: ReadonlyMap<RecordTypeName, readonly ParentReference[]> = parentReferencesOn('keyed');
/** What goes with a record of the type: opinions with their topic. */
export const OWNED_BY: ReadonlyMap<RecordTypeName, readonly ParentReference[]> = parentReferencesOn('owned');

/** The type that the ids of a type begin with, and the attribute that holds that id. */
export interface Parent {
  readonly type: RecordTypeName;
  readonly via: string;
}

export const PARENTS: ReadonlyMap<RecordTypeName, Parent> = new Map(
  [...KEYED_ON].flatMap(([type, references]) =>
    references.map((reference) => [reference.type, { type, via: reference.via }] as const),
  ),
);

/** The same record under its parent's new key. */
export function underNewKey(record: NormalisedRecord, via: string, former: string, key: string): NormalisedRecord {
  return { ...record, id: key + record.id.slice(former.length), attributes: { ...record.attributes, [via]: key } };
}
