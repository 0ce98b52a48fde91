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

/** Subgraphs by name; created only when they are needed. */
export type SubgraphMakers = ReadonlyMap<string, () => Subgraph<RecordFeed> | Promise<Subgraph<RecordFeed>>>;

export interface PlatformSubgraphOptions {
  /** All platforms, mocked ones included, at their current addresses. */
  readonly installations: readonly Installation[];
  readonly logger: Logger;
  readonly observer: UpstreamObserver;
  /** The last known records of platforms that do not answer. */
  readonly lastKnown?: LastKnown;
}

/** The subgraphs of the platform families: they run inside the hub, or as separate servers. */
export function platformSubgraphs(options: PlatformSubgraphOptions): SubgraphMakers {
  return new Map<string, () => Subgraph<RecordFeed>>([
    ['consultation', () => createConsultationSubgraph(options)],
    ['education', () => createEducationSubgraph(options)],
    ['employment', () => createEmploymentSubgraph(options)],
    ['enterprise', () => createEnterpriseSubgraph(options)],
  ]);
}

export interface NativeSubgraphOptions {
  /** The names of the systems for the record types. */
  readonly installations: readonly Installation[];
  readonly store: Database;
  /** The audit log for every mutation. */
  readonly audit: AuditLog;
  readonly logger: Logger;
}

/** The hub's own subgraphs: they run next to the store. */
export function nativeSubgraphs(options: NativeSubgraphOptions): SubgraphMakers {
  return new Map([['policy', async () => createPolicySubgraph({ documents: await loadPolicyFiles(), ...options })]]);
}
