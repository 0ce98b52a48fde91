import { createConsultationSubgraph } from '@queqiao/consultation';
import { createEducationSubgraph } from '@queqiao/education';
import { createEmploymentSubgraph } from '@queqiao/employment';
import { createEnterpriseSubgraph } from '@queqiao/enterprise';
import type { Installation } from '@queqiao/kit/installations';
import type { Logger } from '@queqiao/kit/request';
import type { Subgraph } from '@queqiao/kit/subgraph';
import type { UpstreamObserver } from '@queqiao/kit/upstream';
import { createPolicySubgraph, loadPolicyFiles } from '@queqiao/policy';

export interface AssemblyOptions {
  /** All platforms, mocked ones included, where they are now. */
  readonly installations: readonly Installation[];
  readonly logger: Logger;
  readonly observer: UpstreamObserver;
}

/** Every subgraph that can run inside the hub, by name; made only when it is asked for. */
export function subgraphMakers(platforms: AssemblyOptions): ReadonlyMap<string, () => Subgraph | Promise<Subgraph>> {
  return new Map<string, () => Subgraph | Promise<Subgraph>>([
    ['consultation', () => createConsultationSubgraph(platforms)],
    ['education', () => createEducationSubgraph(platforms)],
    ['employment', () => createEmploymentSubgraph(platforms)],
    ['enterprise', () => createEnterpriseSubgraph(platforms)],
    ['policy', async () => createPolicySubgraph({ documents: await loadPolicyFiles() })],
  ]);
}
