import { parseRegionCode } from '@queqiao/kit/identifiers';
import { momentOf, type Clock } from '@queqiao/kit/time';
import type { CatalogueIndicator, PolicyCatalogue } from '../catalogue/index.ts';
import { unreportedProgress, type IndicatorProgress } from '../progress/index.ts';

interface IndicatorsArguments {
  readonly document?: string | null;
  readonly region?: string | null;
  readonly status?: IndicatorProgress['status'] | null;
}

/** The policy subgraph's entry points. */
export function queryResolvers(catalogue: PolicyCatalogue, clock: Clock) {
  return {
    policyDocuments: () => catalogue.documents,
    indicator: (_: unknown, { id }: { readonly id: string }) => catalogue.indicator(id),
    /** Throws BAD_USER_INPUT given a malformed region; a document that does not exist has no indicators. */
    indicators(_: unknown, { document, region, status }: IndicatorsArguments): readonly CatalogueIndicator[] {
      const now = momentOf(clock);
      const placed = region == null ? catalogue.indicators : catalogue.inRegion(parseRegionCode(region, 'region'));
      return placed
        .filter((indicator) => document == null || indicator.document.id === document)
        .filter((indicator) => status == null || unreportedProgress(indicator, now).status === status);
    },
  };
}
