import { notFound } from '@queqiao/subgraph/errors';
import type { CatalogueIndicator, PolicyCatalogue } from '../documents/policy-catalogue.ts';
import type { MappingPreviewResolvers, MappingResolvers, SignOffResolvers } from '../generated/schema.ts';
import { mappingId } from '../mapping/mapping-id.ts';
import type { PolicyStore } from '../context/policy-store.ts';
import type { Lookups } from './lookups.ts';

function knownIndicator(catalogue: PolicyCatalogue, id: string): CatalogueIndicator {
  const indicator = catalogue.indicator(id);
  if (indicator === null) throw notFound('Indicator', id);
  return indicator;
}

/** The fields of `Mapping` that are not the version's own. */
export function mappingResolvers({ catalogue }: PolicyStore): MappingResolvers {
  return { id: (version) => mappingId(version), indicator: ({ indicator }) => knownIndicator(catalogue, indicator) };
}

/** The fields of `SignOff` that are not its own. */
export function signOffResolvers({ catalogue }: PolicyStore, lookups: Lookups): SignOffResolvers {
  return {
    id: ({ key }) => String(key),
    indicator: ({ indicator }) => knownIndicator(catalogue, indicator),
    async differsFromCurrent({ indicator, digest }, _, { scope }) {
      const { progress } = await lookups.outcome(scope, knownIndicator(catalogue, indicator), null);
      return progress.digest !== digest;
    },
  };
}

/** The pages of a preview. */
export const previewResolvers: MappingPreviewResolvers = {
  entering: ({ entering }, page) => entering(page),
  leaving: ({ leaving }, page) => leaving(page),
};
