import { batchLoader, type BatchLookup } from '@queqiao/subgraph/loaders';
import type { RecordTypeName } from '../record.ts';
import type { SubgraphContext } from '@queqiao/subgraph/request';
import type { LastKnown } from './last-known.ts';
import type { Provenance } from './provenance.ts';

/** The store's key of one record. */
interface RecordKey {
  readonly system: string;
  readonly type: RecordTypeName;
  readonly id: string;
}

/** The most records in one query to the store. */
const MANY = 1_000;

function keyOf({ system, type, id }: RecordKey): string {
  return `${system} ${type} ${id}`;
}

function versionLookup(versions: NonNullable<LastKnown['versions']>): BatchLookup<RecordKey, number> {
  return {
    maxBatchSize: MANY,
    keyOf,
    async load(keys) {
      const found = new Map<string, number>();
      const groups = Map.groupBy(keys, ({ system, type }) => `${system} ${type}`);
      await Promise.all(
        [...groups.values()].map(async (group) => {
          const [{ system, type }] = group as [RecordKey];
          const ids = group.map(({ id }) => id);
          for (const [id, version] of await versions(system, type, ids))
            found.set(keyOf({ system, type, id }), version);
        }),
      );
      return found;
    },
  };
}

/**
 * The resolvers of the schema's `Provenance`: `version` of a platform record is looked up in the record store, in batches,
 * when it is selected. Null without a store, and before the first sync run.
 */
export function provenanceResolvers(lastKnown: LastKnown | undefined) {
  const versions = lastKnown?.versions?.bind(lastKnown);
  const lookup = versions === undefined ? null : versionLookup(versions);
  return {
    version(
      { system, type, recordId, version }: Provenance,
      _arguments: object,
      { scope }: SubgraphContext,
    ): Promise<number | null> | number | null {
      return version ?? (lookup === null ? null : batchLoader(scope, lookup).load({ system, type, id: recordId }));
    },
  };
}
