import { notFound } from '@queqiao/kit/errors';
import { momentOf, type Clock } from '@queqiao/kit/time';
import type { CatalogueIndicator, PolicyCatalogue } from '../catalogue/index.ts';
import { unreportedProgress, type IndicatorProgress } from '../progress/index.ts';

/** The fields of `Indicator` that are not the catalogue's own; the others resolve by their names. */
export function indicatorResolvers(catalogue: PolicyCatalogue, clock: Clock) {
  return {
    // A promise, so that an unknown key fails alone: what is thrown at once fails the whole batch of references.
    async __resolveReference({ id }: { readonly id: string }): Promise<CatalogueIndicator> {
      const indicator = catalogue.indicator(id);
      if (indicator === null) throw notFound('Indicator', id);
      return indicator;
    },
    components: (indicator: CatalogueIndicator) => catalogue.componentsOf(indicator),
    departments: (indicator: CatalogueIndicator) => indicator.departments.map((name) => ({ code: null, name })),
    revisions: (): readonly never[] => [],
    progress: (indicator: CatalogueIndicator, { asOf }: { readonly asOf?: string | null }): IndicatorProgress =>
      unreportedProgress(indicator, asOf ?? momentOf(clock)),
  };
}
