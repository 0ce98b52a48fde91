import {
  costIdentity,
  federationIdentity,
  FieldDefinition,
  type Directive,
  type Schema,
} from '@apollo/federation-internals';

/** The `@listSize` of a field (https://specs.apollo.dev/cost/v0.1). */
export interface ListSize {
  /** The number of entries without a slicing argument; null when the directive does not define it. */
  readonly assumedSize: number | null;
  /** The arguments that define the number of entries, each as a path, like `['input', 'first']`. */
  readonly slicingArguments: readonly (readonly string[])[];
  /** Where the field is not a list itself, the fields of its type that are: of a connection, `edges` and `nodes`. */
  readonly sizedFields: ReadonlySet<string>;
  readonly requireOneSlicingArgument: boolean;
}

/** The cost directives of a supergraph, by the coordinates of their elements, like `School.bases` or `Query.x(y:)`. */
export interface CostDirectives {
  readonly weights: ReadonlyMap<string, number>;
  readonly listSizes: ReadonlyMap<string, ListSize>;
}

/**
 * Reads `@cost` and `@listSize` of a supergraph, found through its `@link` applications: renamed, imported or with a
 * prefix. A directive that only has the same name is ignored. A negative weight counts as zero, so that no field makes
 * others cheaper.
 */
export function costDirectivesOf(supergraph: Schema): CostDirectives {
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();
  for (const definition of supergraph.allDirectives()) {
    const source = supergraph.coreFeatures?.sourceFeature(definition);
    const identity = source?.feature.url.identity;
    if (identity !== costIdentity && identity !== federationIdentity) continue;
    for (const application of definition.applications()) {
      const element: object = application.parent;
      if (!('coordinate' in element) || typeof element.coordinate !== 'string') continue;
      if (source?.nameInFeature === 'cost') weights.set(element.coordinate, weightOf(application));
      if (source?.nameInFeature === 'listSize' && element instanceof FieldDefinition) {
        listSizes.set(element.coordinate, listSizeOf(application));
      }
    }
  }
  return { weights, listSizes };
}

function weightOf(application: Directive): number {
  const { weight } = application.arguments(true) as { readonly weight?: unknown };
  return Math.max(0, numberOf(weight) ?? 0);
}

function listSizeOf(application: Directive): ListSize {
  const { assumedSize, slicingArguments, sizedFields, requireOneSlicingArgument } = application.arguments(
    true,
  ) as Readonly<Record<string, unknown>>;
  const size = numberOf(assumedSize);
  return {
    assumedSize: size === null ? null : Math.max(0, size),
    slicingArguments: namesIn(slicingArguments).map((path) => path.split('.')),
    sizedFields: new Set(namesIn(sizedFields)),
    requireOneSlicingArgument: requireOneSlicingArgument !== false,
  };
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((name: unknown): name is string => typeof name === 'string') : [];
}
