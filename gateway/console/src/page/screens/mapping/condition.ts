import type { Attribute } from '../../lib/record-types.ts';

export type Scalar = string | number | boolean;
type Comparison = 'eq' | 'ne' | 'gte' | 'lte';

/** A condition of a mapping, as the hub takes it. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly [K in Comparison]?: readonly [attribute: string, value: Scalar] }
  | { readonly in: readonly [attribute: string, values: readonly Scalar[]] }
  | { readonly exists: string }
  | { readonly within: readonly [attribute: string, period: string] };

/** How records are measured, as the hub takes it. */
type SimpleMeasure = Readonly<Record<string, unknown>>;
export interface RatioSide {
  readonly where?: Condition;
  readonly [measure: string]: unknown;
}
export type Measure =
  SimpleMeasure | { readonly ratio: { readonly numerator: RatioSide; readonly denominator: RatioSide } };

/** The operators of a condition about one attribute, in the order in which they are offered. */
export const OPERATORS = ['eq', 'ne', 'in', 'gte', 'lte', 'exists', 'within'] as const;
export type Operator = (typeof OPERATORS)[number];

/** A condition about one attribute in one shape. */
export interface Leaf {
  readonly operator: Operator;
  readonly attribute: string;
  readonly value: Scalar | readonly Scalar[] | null;
}

/** The parts of a condition about one attribute; null for a group. */
export function leafOf(condition: Condition): Leaf | null {
  for (const operator of OPERATORS) {
    const content = (condition as Readonly<Record<string, unknown>>)[operator];
    if (content === undefined) continue;
    if (operator === 'exists') return { operator, attribute: content as string, value: null };
    const [attribute, value] = content as readonly [string, Leaf['value']];
    return { operator, attribute, value };
  }
  return null;
}

/** The condition of such parts. */
export function conditionOf({ operator, attribute, value }: Leaf): Condition {
  switch (operator) {
    case 'exists':
      return { exists: attribute };
    case 'in':
      return {
        in: [attribute, Array.isArray(value) ? (value as readonly Scalar[]) : value === null ? [] : [value as Scalar]],
      };
    case 'within':
      return { within: [attribute, typeof value === 'string' && value !== '' ? value : 'indicator'] };
    default:
      return { [operator]: [attribute, (Array.isArray(value) ? value[0] : value) ?? ''] };
  }
}

/** The parts after another attribute was chosen: its first operator, and a value that it can have. */
export function leafFor(attribute: Attribute, former?: Leaf): Leaf {
  const operator = OPERATORS.find((each) => each === former?.operator && attribute.operators.includes(each)) ?? 'eq';
  const first = attribute.values?.[0]?.value;
  const value = attribute.type === 'Boolean' ? true : (first ?? (isNumeric(attribute) ? 0 : ''));
  return {
    operator,
    attribute: attribute.name,
    value: operator === 'in' ? (first === undefined ? [] : [first]) : value,
  };
}

/** Whether an attribute's values are numbers. */
export function isNumeric({ type }: Pick<Attribute, 'type'>): boolean {
  return type === 'Int' || type === 'Float' || type === 'Year';
}
