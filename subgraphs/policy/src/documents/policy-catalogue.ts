import { regionContains } from '@queqiao/records/regions';
import type { IndicatorEntry, PolicyFile } from './policy-file.ts';

/** An indicator with the document that it stands in. */
export interface CatalogueIndicator extends IndicatorEntry {
  readonly document: PolicyFile;
  /** The day from which it holds: its own, otherwise the document's. */
  readonly startsOn: string;
}

/** All documents and indicators, found by what people ask for. */
export class PolicyCatalogue {
  readonly documents: readonly PolicyFile[];
  readonly indicators: readonly CatalogueIndicator[];
  readonly #byId: ReadonlyMap<string, CatalogueIndicator>;

  /** Takes documents that are valid and differ in their ids, as `loadPolicyFiles` gives them. */
  constructor(documents: readonly PolicyFile[]) {
    this.documents = documents;
    this.indicators = documents.flatMap((document) =>
      document.indicators.map((entry) =>
        Object.assign({}, entry, { document, startsOn: entry.startsOn ?? document.startsOn }),
      ),
    );
    this.#byId = new Map(this.indicators.map((indicator) => [indicator.id, indicator]));
  }

  /** Null when there is no such indicator. */
  indicator(id: string): CatalogueIndicator | null {
    return this.#byId.get(id) ?? null;
  }

  indicatorsOf(document: PolicyFile): readonly CatalogueIndicator[] {
    return this.indicators.filter((indicator) => indicator.document.id === document.id);
  }

  componentsOf(indicator: CatalogueIndicator): readonly CatalogueIndicator[] {
    return indicator.components.map((id) => this.indicator(id)).filter((component) => component !== null);
  }

  /** Indicators of documents whose region lies in the one given, or holds it. */
  inRegion(region: string): readonly CatalogueIndicator[] {
    return this.indicators.filter(
      ({ document }) => regionContains(region, document.region) || regionContains(document.region, region),
    );
  }
}
