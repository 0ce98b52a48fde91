import { createConsultationSubgraph } from '@queqiao/consultation';
import { createEducationSubgraph } from '@queqiao/education';
import { createEmploymentSubgraph } from '@queqiao/employment';
import { createEnterpriseSubgraph } from '@queqiao/enterprise';
import type { AuditLog } from '@queqiao/audit';
import type { Installation } from '@queqiao/platform/installations';
import type { LastKnown } from '@queqiao/records/provenance';
import type { Logger } from '@queqiao/subgraph/request';
import type { Database } from '@queqiao/store';
import type { RecordFeed } from '@queqiao/records';
import type { Subgraph } from '@queqiao/subgraph';
import type { UpstreamObserver } from '@queqiao/platform/upstream';
import { createPolicySubgraph, loadPolicyFiles } from '@queqiao/policy';

/** Subgraphs by name; made only when they are asked for. */
export type SubgraphMakers = ReadonlyMap<string, () => Subgraph<RecordFeed> | Promise<Subgraph<RecordFeed>>>;

export interface PlatformSubgraphOptions {
  /** All platforms, mocked ones included, where they are now. */
  readonly installations: readonly Installation[];
  readonly logger: Logger;
  readonly observer: UpstreamObserver;
  /** What the platforms said before they stopped answering. */
  readonly lastKnown?: LastKnown;
}

/** The subgraphs of the platform families: they run inside the hub, or as servers of their own. */
export function platformSubgraphs(options: PlatformSubgraphOptions): SubgraphMakers {
  return new Map<string, () => Subgraph<RecordFeed>>([
    ['consultation', () => createConsultationSubgraph(options)],
    ['education', () => createEducationSubgraph(options)],
    ['employment', () => createEmploymentSubgraph(options)],
    ['enterprise', () => createEnterpriseSubgraph(options)],
  ]);
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
