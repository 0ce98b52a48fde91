import type { PolicyCatalogue } from '../catalogue/index.ts';
import type { EnterpriseResolvers, SchoolResolvers } from '../generated/schema.ts';
import type { Subject } from '../policy-file/index.ts';

/** A school or enterprise as the gateway hands it over: its key and what `indicators` requires. */
export interface SubjectReference {
  readonly region?: { readonly code: string } | null;
  readonly level?: string | null;
}

/** `indicators` of a school or an enterprise: null, without an error of its own, when its platform did not tell where it is. */
export function subjectResolvers(catalogue: PolicyCatalogue, kind: Subject): SchoolResolvers & EnterpriseResolvers {
  return {
    indicators({ region, level = null }: SubjectReference) {
      return region == null ? null : catalogue.counting({ kind, region: region.code, level });
    },
  };
}
