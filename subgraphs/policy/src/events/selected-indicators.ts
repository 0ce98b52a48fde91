import { badInput } from '@queqiao/subgraph/errors';
import { indicatorOf } from '../context/errors.ts';
import type { CatalogueIndicator, PolicyCatalogue } from '../documents/policy-catalogue.ts';

/** The indicators that a subscription is about. What does not exist would never say anything, so it is refused. */
export function selectedIndicators(
  catalogue: PolicyCatalogue,
  given: Readonly<Record<string, unknown>>,
): readonly CatalogueIndicator[] {
  // The gateway has coerced them: an id is a string.
  const { document, indicators } = given as {
    readonly document?: string | null;
    readonly indicators?: readonly string[];
  };
  if (document != null && !catalogue.documents.some(({ id }) => id === document)) {
    throw badInput(`没有政策文件 ${document} (no such document)`, 'document');
  }
  const named = indicators?.map((id) => indicatorOf(catalogue, id, 'indicators')) ?? catalogue.indicators;
  return named.filter((indicator) => document == null || indicator.document.id === document);
}
