import type { ChangeResolvers } from '../generated/schema.ts';
import { versionOfChange } from '../reading/record-version.ts';
import { entityOf } from './external-record.ts';
import type { RecordLookups } from './record-lookups.ts';

export function changeResolvers(lookups: RecordLookups): ChangeResolvers {
  return {
    at: ({ change }) => change.at,
    kind: ({ change }) => change.kind,
    changedFields: ({ change }) => change.changedFields,
    formerId: ({ change }) => change.formerId,
    record: ({ change }) => versionOfChange(change),
    entity: ({ change }, _arguments, { scope }) => entityOf(lookups, scope, versionOfChange(change)),
  };
}
