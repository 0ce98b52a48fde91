import type { BatchLookup } from '@queqiao/subgraph/loaders';
import { LARGEST_PAGE } from '@queqiao/subgraph/paging';
import { mayBeRead, type ExternalKey, type RecordReader, type VersionKey } from '../reading/record-reader.ts';
import type { RecordVersion } from '../reading/record-version.ts';

const keyOf = ({ system, type, id }: ExternalKey): string => `${system} ${type} ${id}`;
const versionKeyOf = (key: VersionKey): string => `${key.version ?? ''} ${keyOf(key)}`;

/** Look-ups of records, many at a time. */
export interface RecordLookups {
  /** Versions by key, as far as the caller may be told of them. */
  readonly version: BatchLookup<VersionKey, RecordVersion>;
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
        const told = keys.flatMap((key, index): [string, RecordVersion][] => {
          const version = found[index];
          return version != null && mayBeRead(caller, version) ? [[versionKeyOf(key), version]] : [];
        });
        return new Map(told);
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
