import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import { costRun, type CostNumber, type CostRun } from './cost-formula.ts';
import { hasVariable, literalValue } from './list-length.ts';

/** The cost of an input object without a weight (https://ibm.github.io/graphql-specs/cost-spec.html). */
const INPUT_OBJECT_COST = 1;

/** The costs of arguments: their weights, those of their types, and one for each input object in them. */
export class ArgumentCosts {
  readonly #weights: ReadonlyMap<string, number>;

  constructor(weights: ReadonlyMap<string, number>) {
    this.#weights = weights;
  }

  /**
   * The cost of the arguments that the client gives to a field. `coordinates` are those of the field, like `Query.schools`:
   * for an interface's field, those of the possible types.
   */
  of(coordinates: readonly string[], definition: GraphQLField<unknown, unknown>, field: FieldNode): CostNumber {
    const costs = (field.arguments ?? []).flatMap(({ name, value }) => {
      const argument = definition.args.find((each) => each.name === name.value);
      const weights = coordinates.flatMap((coordinate) => this.#weights.get(`${coordinate}(${name.value}:)`) ?? []);
      const weight = weights.length > 0 ? Math.max(...weights) : null;
      if (!argument || (weight === null && !this.#isWeighty(argument.type))) return [];
      const cost = (run: CostRun): number =>
        this.#score(literalValue(value, argument.type, run.variables), argument, weight, run);
      return [hasVariable(value) ? cost : cost(costRun({}))];
    });
    const variable = costs.filter((cost) => typeof cost === 'function');
    const constant = costs.reduce<number>((total, cost) => total + (typeof cost === 'number' ? cost : 0), 0);
    if (variable.length === 0) return constant;
    return (run) => variable.reduce((total, cost) => total + cost(run), constant);
  }

  #isWeighty(type: GraphQLInputType): boolean {
    const named = getNamedType(type);
    return isInputObjectType(named) || this.#weights.has(named.name);
  }

  #score(value: unknown, { type }: GraphQLArgument | GraphQLInputField, weight: number | null, run: CostRun): number {
    return this.#scoreValue(value, type, weight ?? this.#weights.get(getNamedType(type).name) ?? null, run);
  }

  #scoreValue(value: unknown, inputType: GraphQLInputType, weight: number | null, run: CostRun): number {
    if (value === null || value === undefined) return 0;
    const type = getNullableType(inputType);
    if (isListType(type)) {
      if (!Array.isArray(value)) return this.#scoreValue(value, type.ofType, weight, run);
      return remembered(run, value, `${String(type)} ${weight}`, () =>
        value.reduce<number>(
          (total, item) => total + this.#scoreValue(item, type.ofType, weight, run),
          // As in Apollo's router: the list has the argument's weight, and each of its entries too.
          weight ?? 0,
        ),
      );
    }
    if (!isInputObjectType(type)) return weight ?? 0;
    const object = value as Readonly<Record<string, unknown>>;
    return remembered(run, object, `${type.name} ${weight}`, () =>
      Object.values(type.getFields()).reduce((total, field) => {
        if (!Object.hasOwn(object, field.name)) return total;
        const fieldWeight = this.#weights.get(`${type.name}.${field.name}`) ?? null;
        return total + this.#score(object[field.name], field, fieldWeight, run);
      }, weight ?? INPUT_OBJECT_COST),
    );
  }
}

/** A variable can give one value to thousands of fields: its cost is computed once. */
function remembered(run: CostRun, value: object, key: string, count: () => number): number {
  let known = run.inputCosts.get(value);
  if (!known) run.inputCosts.set(value, (known = new Map()));
  let cost = known.get(key);
  if (cost === undefined) known.set(key, (cost = count()));
  return cost;
}
