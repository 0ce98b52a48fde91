import {
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isWrappingType,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { CostNumber } from './cost-formula.ts';
import type { FieldCost } from './field-costs.ts';
import { UNSIZED, type Lengths } from './lengths.ts';

/** The lists that describe a type, and their lengths. */
type TypeLists = Readonly<
  Record<'fields' | 'inputFields' | 'interfaces' | 'possibleTypes' | 'enumValues', number> & {
    /** Arguments of a field. */
    args: number;
  }
>;

interface SchemaLists {
  readonly types: number;
  readonly directives: number;
  readonly directiveArgs: number;
  readonly directiveLocations: number;
  /** Of all types together, for each type: only correct where all are selected. */
  readonly mean: TypeLists;
  /** The largest number for one type. */
  readonly most: TypeLists;
  /** The most list and non-null wrappers around a type. */
  readonly wrappers: number;
}

/**
 * Lengths of the lists that describe a schema (`__schema`, `__type`), from the schema itself: exact for all types together,
 * an upper bound for single types, which are unknown beforehand.
 */
export function introspectionLengths(schema: GraphQLSchema): Lengths {
  return new TypeLengths(listsOf(schema), 'one', 0);
}

/** The lengths for the fields of one `__Schema`, `__Type`, `__Field`, `__Directive` or `__InputValue`. */
class TypeLengths implements Lengths {
  readonly #lists: SchemaLists;
  /** Whether this represents every type of the schema, each once, or single ones. */
  readonly #of: 'all' | 'one' | 'directive';
  /** The remaining number of `ofType` levels. */
  readonly #wrappers: number;

  constructor(lists: SchemaLists, of: 'all' | 'one' | 'directive', wrappers: number) {
    this.#lists = lists;
    this.#of = of;
    this.#wrappers = wrappers;
  }

  of({ definition: { name } }: FieldCost): { readonly count: CostNumber; readonly below: Lengths } {
    const { types, directives, directiveArgs, directiveLocations, wrappers } = this.#lists;
    const lists = this.#of === 'all' ? this.#lists.mean : this.#lists.most;
    switch (name) {
      case 'types':
        return { count: types, below: new TypeLengths(this.#lists, 'all', 0) };
      case 'directives':
        return { count: directives, below: new TypeLengths(this.#lists, 'directive', 0) };
      case 'locations':
        return { count: directiveLocations, below: UNSIZED };
      case 'args':
        return { count: this.#of === 'directive' ? directiveArgs : lists.args, below: this.#same(0) };
      case 'fields':
      case 'inputFields':
      case 'enumValues':
        return { count: lists[name], below: this.#same(0) };
      case 'interfaces':
      case 'possibleTypes':
        return { count: lists[name], below: this.#one(0) };
      case 'type':
        return { count: 1, below: this.#one(wrappers) };
      case 'ofType':
        // A type without wrappers has none.
        return { count: this.#wrappers > 0 ? 1 : 0, below: this.#one(Math.max(0, this.#wrappers - 1)) };
      default:
        return { count: 1, below: this.#one(0) };
    }
  }

  #same(wrappers: number): Lengths {
    return new TypeLengths(this.#lists, this.#of, wrappers);
  }

  #one(wrappers: number): Lengths {
    return new TypeLengths(this.#lists, 'one', wrappers);
  }
}

function listsOf(schema: GraphQLSchema): SchemaLists {
  const types = Object.values(schema.getTypeMap());
  const directives = schema.getDirectives();
  const fields = types.map((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  );
  const args = fields.flat().map((field) => field.args.length);
  const lists = {
    fields: fields.map((each) => each.length),
    inputFields: types.map((type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0)),
    interfaces: types.map((type) => (isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().length : 0)),
    possibleTypes: types.map((type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0)),
    enumValues: types.map((type) => (isEnumType(type) ? type.getValues().length : 0)),
    args,
  };
  const directiveArgs = directives.flatMap((directive) => directive.args);
  const values = [
    ...fields.flat().flatMap((field) => [field.type, ...field.args.map((argument) => argument.type)]),
    ...types.flatMap((type) =>
      isInputObjectType(type) ? Object.values(type.getFields()).map((field) => field.type) : [],
    ),
    ...directiveArgs.map((argument) => argument.type),
  ];
  return {
    types: types.length,
    directives: directives.length,
    directiveArgs: mean(directives.map((directive) => directive.args.length)),
    directiveLocations: mean(directives.map((directive) => directive.locations.length)),
    mean: mapLists(lists, mean),
    most: mapLists(lists, most),
    wrappers: most(values.map(wrappersOf)),
  };
}

function mapLists(
  lists: Readonly<Record<keyof TypeLists, readonly number[]>>,
  by: (numbers: readonly number[]) => number,
): TypeLists {
  return {
    fields: by(lists.fields),
    inputFields: by(lists.inputFields),
    interfaces: by(lists.interfaces),
    possibleTypes: by(lists.possibleTypes),
    enumValues: by(lists.enumValues),
    args: by(lists.args),
  };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((largest, number) => Math.max(largest, number), 0);
}

function wrappersOf(type: GraphQLInputType | GraphQLOutputType): number {
  return isWrappingType(type) ? 1 + wrappersOf(type.ofType as GraphQLInputType | GraphQLOutputType) : 0;
}
