import {
  isAbstractType,
  isCompositeType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { CostDirectives, ListSize } from './cost-directives.ts';
import { impliedListSize } from './list-length.ts';

/** The cost of one field of a type according to the schema. For an interface's field: that of the most expensive possible type. */
export interface FieldCost {
  readonly definition: GraphQLField<unknown, unknown>;
  /** Coordinates of the possible fields, like `School.bases`. */
  readonly coordinates: readonly string[];
  /** The field's own weight, or null. */
  readonly weight: number | null;
  /** Whether the weight of the field's type counts: unless every possible field has its own weight. */
  readonly byType: boolean;
  /** The possible `@listSize` of its length. */
  readonly listSizes: readonly ListSize[];
}

/** The cost of an object without a weight; scalars and enums cost nothing (https://specs.apollo.dev/cost/v0.1). */
const OBJECT_COST = 1;

/** The costs of a schema's fields. */
export class FieldCosts {
  readonly #schema: GraphQLSchema;
  readonly #directives: CostDirectives;
  readonly #known = new Map<string, FieldCost>();

  /** `schema` is the client's, `directives` come from its supergraph. */
  constructor(schema: GraphQLSchema, directives: CostDirectives) {
    this.#schema = schema;
    this.#directives = directives;
  }

  /** For a field that the type has; undefined for any other name, and for `__typename`. */
  of(parent: GraphQLCompositeType, name: string): FieldCost | undefined {
    const coordinate = `${parent.name}.${name}`;
    let cost = this.#known.get(coordinate);
    if (cost) return cost;
    const definition = this.#definition(parent, name);
    if (!definition) return undefined;
    cost = this.#compute(parent, definition);
    this.#known.set(coordinate, cost);
    return cost;
  }

  /** The cost of one entry of a field of this type. */
  weightIn({ weight, byType }: FieldCost, type: GraphQLNamedOutputType): number {
    const own = weight ?? 0;
    if (!byType) return own;
    return Math.max(own, this.#directives.weights.get(type.name) ?? (isCompositeType(type) ? OBJECT_COST : 0));
  }

  #definition(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (parent === this.#schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return 'getFields' in parent ? parent.getFields()[name] : undefined;
  }

  #compute(parent: GraphQLCompositeType, definition: GraphQLField<unknown, unknown>): FieldCost {
    const { weights, listSizes } = this.#directives;
    const types: readonly GraphQLCompositeType[] = isAbstractType(parent)
      ? [parent, ...this.#schema.getPossibleTypes(parent)]
      : [parent];
    const coordinates = types.map((type) => `${type.name}.${definition.name}`);
    // No interface field has a weight, so every possible type must have one.
    const weighed = coordinates.filter((coordinate) => weights.has(coordinate));
    const own = weighed.map((coordinate) => weights.get(coordinate) ?? 0);
    const objects = types.filter((type) => isObjectType(type)).map((type) => `${type.name}.${definition.name}`);
    const declared = coordinates.flatMap((coordinate, index) => {
      const listSize = listSizes.get(coordinate);
      if (!listSize) return [];
      // A client that selects through the interface cannot know what its types require.
      return [index === 0 ? listSize : { ...listSize, requireOneSlicingArgument: false }];
    });
    const isDeclaredEverywhere = listSizes.has(coordinates[0] ?? '') || declared.length === objects.length;
    return {
      definition,
      coordinates,
      weight: own.length > 0 ? Math.max(...own) : null,
      byType: objects.length === 0 || objects.some((coordinate) => !weights.has(coordinate)),
      listSizes: isDeclaredEverywhere ? declared : [...declared, impliedListSize(definition)],
    };
  }
}
