import { parseRegionCode } from '@queqiao/records/identifiers';
import type { QueryResolvers } from '../generated/schema.ts';
import type { PolicyStore } from '../context/policy-store.ts';
import { previewMapping } from '../proposals/preview-mapping.ts';
import type { RecordTypeCatalogue } from '../mapping/record-type-catalogue.ts';
import type { Lookups } from './lookups.ts';
import { nodeQueryResolvers } from './node.ts';

/** The policy subgraph's entry points. */
export function queryResolvers(store: PolicyStore, lookups: Lookups, recordTypes: RecordTypeCatalogue): QueryResolvers {
  const { catalogue } = store;
  return {
    ...nodeQueryResolvers(catalogue),
    policyDocuments: () => catalogue.documents,
    indicator: (_, { id }) => catalogue.indicator(id),
    /** Throws BAD_USER_INPUT given a malformed region; a document that does not exist has no indicators. */
    async indicators(_, { document, region, status }, { scope }) {
      const placed = region == null ? catalogue.indicators : catalogue.inRegion(parseRegionCode(region, 'region'));
      const found = placed.filter((indicator) => document == null || indicator.document.id === document);
      if (status == null) return found;
      const outcomes = await Promise.all(found.map((indicator) => lookups.outcome(scope, indicator, null)));
      return outcomes.filter(({ progress }) => progress.status === status).map(({ indicator }) => indicator);
    },
    recordTypes: () => recordTypes.entries,
    previewMapping: (_, { input }) => previewMapping(store, input),
  };
}
