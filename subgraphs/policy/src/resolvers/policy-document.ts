import { regionOf } from '@queqiao/kit/regions';
import type { PolicyCatalogue } from '../catalogue/index.ts';
import type { PolicyFile } from '../policy-file/index.ts';

/** The fields of `PolicyDocument` that are not the file's own. */
export function policyDocumentResolvers(catalogue: PolicyCatalogue) {
  return {
    region: (document: PolicyFile) => regionOf(document.region),
    indicators: (document: PolicyFile) => catalogue.indicatorsOf(document),
  };
}
