import type { AuditLog } from '@queqiao/audit';
import { FAMILIES } from '@queqiao/families';
import type { FamilySubgraph, FamilySubgraphOptions } from '@queqiao/platform/families';
import type { Installation } from '@queqiao/platform/installations';
import type { Logger } from '@queqiao/subgraph/request';
import type { Database } from '@queqiao/store';
import type { RecordFeed } from '@queqiao/records';
import type { Subgraph } from '@queqiao/subgraph';
import { createPolicySubgraph, loadPolicyFiles } from '@queqiao/policy';

/** Subgraphs by name; made only when they are asked for. */
export type SubgraphMakers = ReadonlyMap<string, () => Subgraph<RecordFeed> | Promise<Subgraph<RecordFeed>>>;

/** The subgraphs of the platform families: they run inside the hub, or as servers of their own. */
export function platformSubgraphs(options: FamilySubgraphOptions): SubgraphMakers {
  return new Map(
    Array.from(FAMILIES, ([name, { subgraph }]) => [
      name,
      async () => {
        const { createSubgraph } = (await subgraph()) as FamilySubgraph;
        return createSubgraph(options);
      },
    ]),
  );
}

export interface NativeSubgraphOptions {
  /** Whose systems the record types name. */
  readonly installations: readonly Installation[];
  readonly store: Database;
  /** Where every mutation leaves its entry. */
  readonly audit: AuditLog;
  readonly logger: Logger;
}

/** The hub's own subgraphs: they run where the store is. */
export function nativeSubgraphs(options: NativeSubgraphOptions): SubgraphMakers {
  return new Map([['policy', async () => createPolicySubgraph({ documents: await loadPolicyFiles(), ...options })]]);
}
