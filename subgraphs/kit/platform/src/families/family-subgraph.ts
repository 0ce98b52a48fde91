import type { RecordFeed } from '@queqiao/records';
import type { LastKnown } from '@queqiao/records/provenance';
import type { Subgraph } from '@queqiao/subgraph';
import type { Logger } from '@queqiao/subgraph/request';
import type { Installation } from '../installations/index.ts';
import type { UpstreamObserver } from '../upstream/index.ts';

/** What the hub gives to the subgraph of a platform family. */
export interface FamilySubgraphOptions {
  /** All platforms, mocked ones included, where they are now; those of other families are left out. */
  readonly installations: readonly Installation[];
  readonly logger?: Logger;
  readonly observer?: UpstreamObserver;
  /** What the platforms sent before they stopped answering. */
  readonly lastKnown?: LastKnown;
}

/** The module that a family's manifest gives as `subgraph`. */
export interface FamilySubgraph {
  readonly createSubgraph: (options: FamilySubgraphOptions) => Subgraph<RecordFeed>;
}
