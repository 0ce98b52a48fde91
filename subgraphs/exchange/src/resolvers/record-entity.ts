import { RECORD_TYPES } from '@queqiao/families';
import type { EntityKey } from '@queqiao/records';
import type { RecordVersion } from '../reading/record-version.ts';

/** What a record is about, by its key: the federation resolves the rest. */
export type EntityReference = EntityKey & { readonly __typename: string };

/** The thing that a record is about; null where the schema has no type for it that can be asked by its key. */
export function entityReference(record: RecordVersion): EntityReference | null {
  // Of a family that is here no more, records may still be stored.
  const key = RECORD_TYPES.get(record.type)?.entityKey?.(record);
  return key === undefined ? null : { ...key, __typename: record.type };
}
