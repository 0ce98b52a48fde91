import { parseRegionCode } from '@queqiao/records/identifiers';
import { readSearch } from '@queqiao/store';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import { documentOf } from '../context/errors.ts';
import { periodsOf } from '../periods/read-periods.ts';
import type { QueryResolvers } from '../generated/schema.ts';
import type { PolicyStore } from '../context/policy-store.ts';
import { mappingContent } from '../proposals/kinds/mapping.ts';
import { readMappingInput } from '../proposals/mapping-input.ts';
import { checkRegion } from '../proposals/person.ts';
import { previewChange } from '../proposals/preview.ts';
import { findProposal, readProposals } from '../proposals/read-proposals.ts';
import { actingPerson } from './actor.ts';
import type { RecordTypeCatalogue } from '../mapping/record-type-catalogue.ts';
import type { Lookups } from './lookups.ts';
import { nodeQueryResolvers } from './node.ts';

/** What of an indicator is looked through. */
function searchedTexts({ id, name, scope, clauses, departments }: CatalogueIndicator): readonly string[] {
  return [id, name, scope ?? '', ...clauses, ...departments];
}

/** The policy subgraph's entry points. */
export function queryResolvers(store: PolicyStore, lookups: Lookups, recordTypes: RecordTypeCatalogue): QueryResolvers {
  const { catalogue } = store;
  return {
    ...nodeQueryResolvers(catalogue),
    policyDocuments: () => catalogue.documents,
    indicator: (_, { id }) => catalogue.indicator(id),
    /** Throws BAD_USER_INPUT given a malformed region; a document that does not exist has no indicators. */
    async indicators(_, { document, region, status, statuses, department, search }, { scope }) {
      const text = readSearch(search)?.toLowerCase() ?? null;
      const placed = region == null ? catalogue.indicators : catalogue.inRegion(parseRegionCode(region, 'region'));
      const found = placed.filter(
        (indicator) =>
          (document == null || indicator.document.id === document) &&
          (department == null || indicator.departments.includes(department)) &&
          (text === null || searchedTexts(indicator).some((one) => one.toLowerCase().includes(text))),
      );
      const wanted = statuses == null ? null : new Set(statuses);
      if (status == null && wanted === null) return found;
      const outcomes = await Promise.all(found.map((indicator) => lookups.outcome(scope, indicator, null)));
      return outcomes
        .filter(({ progress: { status: is } }) => (status == null || is === status) && (wanted?.has(is) ?? true))
        .map(({ indicator }) => indicator);
    },
    periods: async (_, { document }) => periodsOf(store, documentOf(catalogue, document)),
    recordTypes: () => recordTypes.entries,
    previewMapping(_, { input }, { scope }) {
      const { indicator, rule } = readMappingInput(store, input);
      checkRegion(actingPerson(scope), indicator);
      return previewChange(store, indicator, { kind: 'MAPPING', content: mappingContent(rule) });
    },
    proposal: (_, { id }, { scope }) => findProposal(store, id, actingPerson(scope)),
    proposals: (_, filter, { scope }) => readProposals(store, filter, actingPerson(scope)),
  };
}
