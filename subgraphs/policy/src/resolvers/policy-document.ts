import { regionOf } from '@queqiao/records/regions';
import type { PolicyStore } from '../context/policy-store.ts';
import type { PolicyDocumentResolvers } from '../generated/schema.ts';
import { periodsOf } from '../periods/read-periods.ts';

/** The fields of `PolicyDocument` that are not the file's own. */
export function policyDocumentResolvers(store: PolicyStore): PolicyDocumentResolvers {
  return {
    region: (document) => regionOf(document.region),
    periods: (document) => periodsOf(store, document),
    indicators: (document) => store.catalogue.indicatorsOf(document),
  };
}
