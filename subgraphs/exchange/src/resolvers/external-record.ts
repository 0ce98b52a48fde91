import { batchLoader } from '@queqiao/subgraph/loaders';
import { recordLabel } from '@queqiao/families';
import { regionOf } from '@queqiao/records/regions';
import type { RequestScope } from '@queqiao/subgraph/request';
import type { ExternalRecordResolvers } from '../generated/schema.ts';
import type { RecordReader } from '../reading/record-reader.ts';
import type { RecordVersion } from '../reading/record-version.ts';
import { entityReference, type EntityReference } from './record-entity.ts';
import type { RecordLookups } from './record-lookups.ts';

/** What a record is about, as long as it is there under this key. */
export async function entityOf(
  lookups: RecordLookups,
  scope: RequestScope,
  record: RecordVersion,
): Promise<EntityReference | null> {
  if (record.removed) return null;
  const reference = entityReference(record);
  if (reference === null) return null;
  return (await batchLoader(scope, lookups.live).load(record)) === null ? null : reference;
}

export function externalRecordResolvers(reader: RecordReader, lookups: RecordLookups): ExternalRecordResolvers {
  return {
    // Either key: the present version where none is named.
    __resolveReference: (key, { scope }) => batchLoader(scope, lookups.version).load({ version: null, ...key }),
    region: ({ region }) => regionOf(region),
    label: (record, _arguments, { scope }) =>
      recordLabel(record, (referred) => batchLoader(scope, lookups.label).load(referred)),
    entity: (record, _arguments, { scope }) => entityOf(lookups, scope, record),
    versions: (record, page, { scope }) => reader.versions(record, page, scope.caller),
  };
}
