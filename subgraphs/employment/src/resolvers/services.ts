import type { LastKnown } from '@queqiao/records/provenance';
import type { EmploymentLookups } from '../adapter/loaders.ts';
import type { EmploymentSource } from '../adapter/source.ts';

/** The services of this subgraph's resolvers. */
export interface Services {
  /** One for each installation. */
  readonly sources: readonly EmploymentSource[];
  readonly lookups: EmploymentLookups;
  readonly lastKnown: LastKnown | undefined;
}
