/** The size of the answer to a part of an operation. */
export interface CostSize {
  /** By the weights of the schema. */
  readonly cost: number;
  /** Values in the answer: fields, and entries of lists. */
  readonly values: number;
  /** Of these, values of introspection. */
  readonly introspection: number;
}

/** One evaluation of a formula, for the variables of one request. */
export interface CostRun {
  readonly variables: Readonly<Record<string, unknown>>;
  /** Costs of input objects in the variables: one may be given to thousands of fields. */
  readonly inputCosts: Map<object, Map<string, number>>;
  /** Why the request is refused whatever its cost. */
  refusal: string | null;
}

/** A size, or a function for it where it depends on variables. */
export type CostFormula = CostSize | ((run: CostRun) => CostSize);

/** A number, or a function for it where it depends on variables. */
export type CostNumber = number | ((run: CostRun) => number);

export function costRun(variables: Readonly<Record<string, unknown>>): CostRun {
  return { variables, inputCosts: new Map(), refusal: null };
}

export const NO_COST: CostSize = { cost: 0, values: 0, introspection: 0 };

export function evaluate(formula: CostFormula, run: CostRun): CostSize {
  return typeof formula === 'function' ? formula(run) : formula;
}

function evaluateNumber(number: CostNumber, run: CostRun): number {
  return typeof number === 'function' ? number(run) : number;
}

/** The maximum of sums and products: anything that large is refused, and no product becomes NaN. */
function saturated(value: number): number {
  return Math.min(value, Number.MAX_SAFE_INTEGER);
}

function addSizes(one: CostSize, other: CostSize): CostSize {
  return {
    cost: saturated(one.cost + other.cost),
    values: saturated(one.values + other.values),
    introspection: saturated(one.introspection + other.introspection),
  };
}

function multiply({ cost, values, introspection }: CostSize, factor: number): CostSize {
  return {
    cost: saturated(cost * factor),
    values: saturated(values * factor),
    introspection: saturated(introspection * factor),
  };
}

function larger(one: CostSize, other: CostSize): CostSize {
  return {
    cost: Math.max(one.cost, other.cost),
    values: Math.max(one.values, other.values),
    introspection: Math.max(one.introspection, other.introspection),
  };
}

/** The largest of several numbers. */
export function largest(numbers: readonly CostNumber[]): CostNumber {
  const constants = numbers.filter((number) => typeof number === 'number');
  if (constants.length === numbers.length) return Math.max(0, ...constants);
  return (run) => Math.max(0, ...numbers.map((number) => evaluateNumber(number, run)));
}

/** The product of a number and a constant. */
export function scaled(number: CostNumber, by: number): CostNumber {
  if (by === 1) return number;
  return typeof number === 'number' ? saturated(number * by) : (run) => saturated(number(run) * by);
}

/** A number as the cost of something that is not a value of the answer. */
export function costOf(number: CostNumber): CostFormula {
  if (typeof number === 'number') return number === 0 ? NO_COST : { ...NO_COST, cost: saturated(number) };
  return (run) => ({ ...NO_COST, cost: saturated(number(run)) });
}

/** Introspection has no cost, and is counted separately. */
export function asIntrospection(formula: CostFormula): CostFormula {
  return typeof formula === 'function' ? (run) => ofIntrospection(formula(run)) : ofIntrospection(formula);
}

function ofIntrospection({ values }: CostSize): CostSize {
  return { cost: 0, values: 0, introspection: values };
}

/** The sum of several parts. */
export function sum(formulas: readonly CostFormula[]): CostFormula {
  let constant = NO_COST;
  const variable: ((run: CostRun) => CostSize)[] = [];
  for (const formula of formulas) {
    if (typeof formula === 'function') variable.push(formula);
    else constant = addSizes(constant, formula);
  }
  if (variable.length === 0) return constant;
  return (run) => variable.reduce((total, formula) => addSizes(total, formula(run)), constant);
}

/** A part that occurs several times. */
export function times(count: CostNumber, formula: CostFormula): CostFormula {
  if (typeof count === 'number' && typeof formula !== 'function') return multiply(formula, count);
  return (run) => multiply(evaluate(formula, run), evaluateNumber(count, run));
}

/** One of several alternatives: its own cost, and the parts in it. */
export interface CostAlternative {
  readonly cost: number;
  /** Indices into the parts. */
  readonly parts: readonly number[];
}

/** The most expensive of several alternatives that share the same parts: each part is computed once. */
export function dearest(parts: readonly CostFormula[], alternatives: readonly CostAlternative[]): CostFormula {
  const compute = (sizes: readonly CostSize[]): CostSize =>
    alternatives.reduce((most, { cost, parts: indices }) => {
      const own = { ...NO_COST, cost };
      return larger(
        most,
        indices.reduce((total, index) => addSizes(total, sizes[index] ?? NO_COST), own),
      );
    }, NO_COST);
  const constants = parts.filter((part) => typeof part !== 'function');
  if (constants.length === parts.length) return compute(constants);
  return (run) => compute(parts.map((part) => evaluate(part, run)));
}

/** A part that is included under a condition. */
export function when(condition: ((run: CostRun) => boolean) | null, formula: CostFormula): CostFormula {
  if (!condition) return formula;
  return (run) => (condition(run) ? evaluate(formula, run) : NO_COST);
}
