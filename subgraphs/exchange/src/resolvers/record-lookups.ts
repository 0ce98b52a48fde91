import { ownLabel } from '@queqiao/families';
import type { BatchLookup } from '@queqiao/subgraph/loaders';
import { LARGEST_PAGE } from '@queqiao/subgraph/paging';
import {
  mayBeRead,
  type ExternalKey,
  type RecordReader,
  type ReferredKey,
  type VersionKey,
} from '../reading/record-reader.ts';
import type { RecordVersion } from '../reading/record-version.ts';

const keyOf = ({ system, type, id }: ExternalKey): string => `${system} ${type} ${id}`;
const versionKeyOf = (key: VersionKey): string => `${key.version ?? ''} ${keyOf(key)}`;

const referredKeyOf = ({ type, id }: ReferredKey): string => `${type} ${id}`;

/** Look-ups of records, many at a time. */
export interface RecordLookups {
  /** Versions by key, as far as the caller may see them. */
  readonly version: BatchLookup<VersionKey, RecordVersion>;
  /** What people call records that others refer to, by their own attributes: of several platforms with one, the first. */
  readonly label: BatchLookup<ReferredKey, string>;
  /** Whether keys stand for records that are there. */
  readonly live: BatchLookup<ExternalKey, true>;
}

export function recordLookups(reader: RecordReader): RecordLookups {
  return {
    version: {
      maxBatchSize: LARGEST_PAGE,
      keyOf: versionKeyOf,
      async load(keys, { caller }) {
        const found = await reader.find(keys);
        const visible = keys.flatMap((key, index): [string, RecordVersion][] => {
          const version = found[index];
          return version != null && mayBeRead(caller, version) ? [[versionKeyOf(key), version]] : [];
        });
        return new Map(visible);
      },
    },
    label: {
      maxBatchSize: LARGEST_PAGE,
      keyOf: referredKeyOf,
      async load(keys) {
        const found = await reader.referred(keys);
        return new Map(found.map((record) => [referredKeyOf(record), ownLabel(record)]));
      },
    },
    live: {
      maxBatchSize: LARGEST_PAGE,
      keyOf,
      async load(keys) {
        const live = await reader.areLive(keys);
        return new Map(keys.flatMap((key, index) => (live[index] === true ? [[keyOf(key), true] as const] : [])));
      },
    },
  };
}
