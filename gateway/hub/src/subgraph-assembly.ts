import type { AuditLog } from '@queqiao/audit';
import { FAMILIES } from '@queqiao/families';
import type { FamilySubgraph, FamilySubgraphOptions } from '@queqiao/platform/families';
import type { Installation } from '@queqiao/platform/installations';
import type { Logger } from '@queqiao/subgraph/request';
import { createPeopleSubgraph, type PeopleSubgraphOptions } from '@queqiao/people';
import type { Database } from '@queqiao/store';
import type { RecordFeed } from '@queqiao/records';
import type { Subgraph } from '@queqiao/subgraph';
import {
  MAPPINGS_FOLDER,
  POLICIES_FOLDER,
  createPolicySubgraph,
  loadMappingFiles,
  loadPolicyFiles,
} from '@queqiao/policy';

/** Subgraphs by name; created only when they are needed. */
export type SubgraphMakers = ReadonlyMap<string, () => Subgraph<RecordFeed> | Promise<Subgraph<RecordFeed>>>;

/** The subgraphs of the platform families: they run inside the hub, or as separate servers. */
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

export interface NativeSubgraphOptions extends Pick<PeopleSubgraphOptions, 'persons' | 'sessions'> {
  /** The names of the systems for the record types. */
  readonly installations: readonly Installation[];
  readonly store: Database;
  /** Folders of policy documents and of default mappings beside the hub's own. */
  readonly policyFolders: readonly string[];
  readonly mappingFolders: readonly string[];
  /** The audit log for every mutation. */
  readonly audit: AuditLog;
  readonly logger: Logger;
}

/** The hub's own subgraphs: they run next to the store. */
export function nativeSubgraphs(options: NativeSubgraphOptions): SubgraphMakers {
  return new Map<string, () => Subgraph<RecordFeed> | Promise<Subgraph<RecordFeed>>>([
    ['people', () => createPeopleSubgraph(options)],
    [
      'policy',
      async () =>
        createPolicySubgraph({
          documents: await loadPolicyFiles(POLICIES_FOLDER, ...options.policyFolders),
          mappings: (catalogue) => loadMappingFiles(catalogue, MAPPINGS_FOLDER, ...options.mappingFolders),
          ...options,
        }),
    ],
  ]);
}
