import {
  getNamedType,
  getNullableType,
  isListType,
  isScalarType,
  valueFromAST,
  Kind,
  visit,
  BREAK,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type ValueNode,
} from 'graphql';
import type { ListSize } from './cost-directives.ts';
import { costRun, type CostNumber, type CostRun } from './cost-formula.ts';

/** The number of entries of a list without any declaration. */
export const DEFAULT_LIST_SIZE = 10;

/** The names of arguments and lists in Relay's connections (https://relay.dev/graphql/connections.htm). */
const CONNECTION_ARGUMENTS = new Set(['first', 'last']);
const CONNECTION_LISTS = ['edges', 'nodes'];

/**
 * The `@listSize` assumed for a field without one: `first` and `last` are the slicing arguments, and the lists of a
 * connection are its `edges` and `nodes`.
 */
export function impliedListSize({ args, type }: GraphQLField<unknown, unknown>): ListSize {
  const slicing = args.filter(({ name, type: argument }) => CONNECTION_ARGUMENTS.has(name) && isInt(argument));
  const named = getNamedType(type);
  const fields = !isList(type) && 'getFields' in named ? named.getFields() : {};
  const sizedFields = CONNECTION_LISTS.filter((name) => fields[name] && isList(fields[name].type));
  return {
    assumedSize: null,
    slicingArguments: slicing.map(({ name }) => [name]),
    sizedFields: new Set(sizedFields),
    requireOneSlicingArgument: false,
  };
}

function isInt(type: GraphQLArgument['type']): boolean {
  const nullable = getNullableType(type);
  return isScalarType(nullable) && nullable.name === 'Int';
}

export function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}

/**
 * The assumed number of entries of the list: the largest slicing argument, at least one. A slicing argument that is null,
 * missing or negative counts as its default in the schema; without any, the assumed size counts. Refuses the request when
 * the schema requires exactly one slicing argument and there is not exactly one.
 */
export function listLength(
  listSize: ListSize,
  definition: GraphQLField<unknown, unknown>,
  field: FieldNode,
): CostNumber {
  const assumed = listSize.assumedSize ?? DEFAULT_LIST_SIZE;
  if (listSize.slicingArguments.length === 0) return assumed;
  const slices = listSize.slicingArguments.map((path) => new Slice(path, definition, field));
  const length = (run: CostRun): number => {
    const sizes = slices.map((slice) => slice.of(run.variables));
    if (listSize.requireOneSlicingArgument && countGiven(sizes) !== 1) {
      run.refusal ??= exactlyOne(field.name.value, listSize);
    }
    const said = sizes.flatMap(({ size }) => size ?? []);
    return said.length > 0 ? Math.max(1, ...said) : assumed;
  };
  if (slices.some((slice) => slice.isVariable)) return length;
  const run = costRun({});
  const constant = length(run);
  return run.refusal === null ? constant : length;
}

/** The arguments from the client, or the schema's defaults. */
function countGiven(sizes: readonly SliceSize[]): number {
  const given = sizes.filter(({ isGiven }) => isGiven).length;
  return given > 0 ? given : sizes.filter(({ size }) => size !== null).length;
}

function exactlyOne(field: string, { slicingArguments }: ListSize): string {
  const names = slicingArguments.map((path) => path.join('.')).join(', ');
  return `字段 ${field} 须且只须给出以下参数之一:${names} (the field "${field}" needs exactly one of these arguments: ${names})`;
}

interface SliceSize {
  /** Null when it is not given. */
  readonly size: number | null;
  /** Whether the client gave it, and not the schema. */
  readonly isGiven: boolean;
}

/** One slicing argument of one field. */
class Slice {
  readonly isVariable: boolean;
  readonly #path: readonly string[];
  readonly #argument: GraphQLArgument | undefined;
  readonly #value: ValueNode | undefined;

  constructor(path: readonly string[], definition: GraphQLField<unknown, unknown>, field: FieldNode) {
    const [name, ...inner] = path;
    this.#path = inner;
    this.#argument = definition.args.find((each) => each.name === name);
    this.#value = field.arguments?.find((each) => each.name.value === name)?.value;
    this.isVariable = this.#value !== undefined && hasVariable(this.#value);
  }

  of(variables: Readonly<Record<string, unknown>>): SliceSize {
    if (!this.#argument) return { size: null, isGiven: false };
    const value = this.#value && literalValue(this.#value, this.#argument.type, variables);
    const given = sizeAt(value, this.#path);
    if (given !== null) return { size: given, isGiven: true };
    return { size: sizeAt(this.#argument.defaultValue, this.#path), isGiven: false };
  }
}

function sizeAt(value: unknown, path: readonly string[]): number | null {
  let at = value;
  for (const name of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return null;
    at = (at as Readonly<Record<string, unknown>>)[name];
  }
  return typeof at === 'number' && at >= 0 ? at : null;
}

/** An argument's coerced value; undefined when it is missing. */
export function literalValue(
  literal: ValueNode,
  type: GraphQLInputType,
  variables: Readonly<Record<string, unknown>>,
): unknown {
  return literal.kind === Kind.VARIABLE ? variables[literal.name.value] : valueFromAST(literal, type, variables);
}

export function hasVariable(value: ValueNode): boolean {
  let found = false;
  visit(value, {
    [Kind.VARIABLE]: () => {
      found = true;
      return BREAK;
    },
  });
  return found;
}
