import { parseRegionCode } from '@queqiao/kit/identifiers';
import { momentOf, type Clock } from '@queqiao/kit/time';
import type { PolicyCatalogue } from '../catalogue/index.ts';
import type { QueryResolvers } from '../generated/schema.ts';
import { unreportedProgress } from '../progress/index.ts';

/** The policy subgraph's entry points. */
export function queryResolvers(catalogue: PolicyCatalogue, clock: Clock): QueryResolvers {
  return {
    policyDocuments: () => catalogue.documents,
    indicator: (_, { id }) => catalogue.indicator(id),
    /** Throws BAD_USER_INPUT given a malformed region; a document that does not exist has no indicators. */
    indicators(_, { document, region, status }) {
      const now = momentOf(clock);
      const placed = region == null ? catalogue.indicators : catalogue.inRegion(parseRegionCode(region, 'region'));
      return placed
        .filter((indicator) => document == null || indicator.document.id === document)
        .filter((indicator) => status == null || unreportedProgress(indicator, now).status === status);
    },
  };
}
