import { notFound } from '@queqiao/kit/errors';
import { momentOf, type Clock } from '@queqiao/kit/time';
import type { PolicyCatalogue } from '../catalogue/index.ts';
import type { IndicatorResolvers } from '../generated/schema.ts';
import { unreportedProgress } from '../progress/index.ts';

/** The fields of `Indicator` that are not the catalogue's own; the others resolve by their names. */
export function indicatorResolvers(catalogue: PolicyCatalogue, clock: Clock): IndicatorResolvers {
  return {
    // A promise, so that an unknown key fails alone: what is thrown at once fails the whole batch of references.
    async __resolveReference({ id }) {
      const indicator = catalogue.indicator(id);
      if (indicator === null) throw notFound('Indicator', id);
      return indicator;
    },
    components: (indicator) => catalogue.componentsOf(indicator),
    departments: (indicator) => indicator.departments.map((name) => ({ code: null, name })),
    revisions: () => [],
    progress: (indicator, { asOf }) => unreportedProgress(indicator, asOf ?? momentOf(clock)),
  };
}
