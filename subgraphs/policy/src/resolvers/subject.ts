import type { CatalogueIndicator, PolicyCatalogue } from '../catalogue/index.ts';
import type { Subject } from '../policy-file/index.ts';

/** A school or enterprise as the gateway hands it over: its key and what `indicators` requires. */
interface SubjectReference {
  readonly region?: { readonly code: string } | null;
  readonly level?: string | null;
}

/** `indicators` of a school or an enterprise: null, without an error of its own, when its platform did not tell where it is. */
export function subjectResolvers(catalogue: PolicyCatalogue, kind: Subject) {
  return {
    indicators({ region, level = null }: SubjectReference): readonly CatalogueIndicator[] | null {
      return region == null ? null : catalogue.counting({ kind, region: region.code, level });
    },
  };
}
