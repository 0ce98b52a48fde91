import { regionOf } from '@queqiao/records/regions';
import type { PolicyCatalogue } from '../documents/policy-catalogue.ts';
import type { PolicyDocumentResolvers } from '../generated/schema.ts';

/** The fields of `PolicyDocument` that are not the file's own. */
export function policyDocumentResolvers(catalogue: PolicyCatalogue): PolicyDocumentResolvers {
  return {
    region: (document) => regionOf(document.region),
    indicators: (document) => catalogue.indicatorsOf(document),
  };
}
