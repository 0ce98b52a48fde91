import { regionContains } from '@queqiao/records/regions';
import type { IndicatorEntry, PolicyFile, Subject } from '../policy-file/index.ts';

/** An indicator with the document that it stands in. */
export interface CatalogueIndicator extends IndicatorEntry {
  readonly document: PolicyFile;
  /** The day from which it holds: its own, otherwise the document's. */
  readonly startsOn: string;
}

/** What an entity has to be for an indicator to count it. */
export interface SubjectFacts {
  readonly kind: Subject;
  readonly region: string;
  /** Of a school; null where not told. */
  readonly level?: string | null;
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

  /** The indicators that count such an entity: those of its region's documents whose subject it is. */
  counting(subject: SubjectFacts): readonly CatalogueIndicator[] {
    return this.indicators.filter(
      ({ document, subjects, levels }) =>
        subjects.includes(subject.kind) &&
        regionContains(document.region, subject.region) &&
        (levels === undefined || levels.some((level) => level === subject.level)),
    );
  }
}
