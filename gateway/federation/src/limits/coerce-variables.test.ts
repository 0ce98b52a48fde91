import * as fc from 'fast-check';
import {
  buildSchema,
  getVariableValues,
  GraphQLError,
  isScalarType,
  Kind,
  parse,
  type OperationDefinitionNode,
} from 'graphql';
import { expect, test } from 'vitest';
import { coerceVariables } from './coerce-variables.ts';

const schema = buildSchema(`
  type Query { a: Int }
  scalar Even
  scalar Any
  enum Colour { RED GREEN }
  input Point { x: Int! y: Float = 1.5 colour: Colour inner: Point points: [Point!] constructor: String any: Any }
  input Choice @oneOf { id: ID point: Point }
`);
const even = schema.getType('Even');
if (isScalarType(even)) {
  even.parseValue = (value) => {
    if (typeof value === 'number' && value % 2 === 0) return value;
    throw new GraphQLError('必须是偶数 (must be even)');
  };
}

function operationOf(text: string): OperationDefinitionNode {
  const [operation] = parse(text).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new TypeError(text);
  return operation;
}

const coerce = (definitions: string, variables: Readonly<Record<string, unknown>>) =>
  coerceVariables(schema, { operation: operationOf(`query(${definitions}) { a }`), variables });

test.each<readonly [string, string, unknown, string]>([
  ['a value of the wrong type', '$v: Int', 'many', '$v'],
  [
    'a wrong value far inside',
    '$v: [Point]',
    [{ x: 1 }, { x: 1, inner: { x: 1, points: [{ x: 'one' }] } }],
    'v[1].inner.points[0].x',
  ],
  ['null where none may be', '$v: Int!', null, 'Int!'],
  ['a field that is missing', '$v: Point', {}, '"x" of required type "Int!"'],
  ['a field that is not there', '$v: Point', { x: 1, z: 1 }, '"z" is not defined by type "Point", which has x, y, '],
  ['no object', '$v: Point', 3, 'to be an object'],
  ['an enum value that is not there', '$v: Colour', 'READ', 'Did you mean the enum value "RED"'],
  ['what a scalar refuses', '$v: Even', 3, '必须是偶数'],
  ['two keys of a choice', '$v: Choice', { id: '1', point: { x: 1 } }, 'Exactly one key'],
  ['null in a choice', '$v: Choice', { id: null }, 'v.id'],
])('reports where and why it refuses %s', (_what, definition, value, part) => {
  const { errors } = coerce(definition, { v: value });
  expect(errors?.[0]?.message).toContain(part);
  expect(errors?.[0]?.message).toMatch(/^变量 \$v .*\(variable "\$v" .*\)$/u);
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', variable: 'v' });
});

test('names a missing required variable', () => {
  const { errors } = coerce('$one: Int!, $two: ID!', { one: undefined });
  expect(errors?.map(({ extensions }) => extensions['variable'])).toEqual(['one', 'two']);
});

test('gives no value for a missing variable, its default where there is one, and null for null', () => {
  const { values } = coerce('$a: Int, $b: Point = { x: 2 }, $c: Int = 3, $d: [Int]', { c: null, d: 4, e: 5 });
  expect(values).toEqual({ b: { x: 2, y: 1.5 }, c: null, d: [4] });
});

test('ignores inherited properties of any name', () => {
  const given = JSON.parse('{ "__proto__": 1, "p": { "x": 1 } }') as Readonly<Record<string, unknown>>;
  const { values } = coerce('$__proto__: Int, $toString: Int, $valueOf: Int = 2, $p: Point', given);
  expect(Object.entries(values ?? {})).toEqual([
    ['__proto__', 1],
    ['valueOf', 2],
    ['p', { x: 1, y: 1.5 }],
  ]);
  expect(values?.['p']).not.toHaveProperty('constructor');
});

const points = (count: number, item: unknown): unknown => Array.from({ length: count }, () => item);

test.each<readonly [string, string, unknown]>([
  ['thousands of wrong items', '$v: [Int]', points(40_000, {})],
  [
    'thousands of names that are not there',
    '$v: Point',
    Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`x${n}`, 'x'.repeat(100)])),
  ],
  ['a name of a megabyte', '$v: Point', { x: 1, ['x'.repeat(1_000_000)]: 1 }],
  ['an enum value of a megabyte', '$v: Colour', 'R'.repeat(1_000_000)],
  ['a wrong value of a megabyte', '$v: Int', '🎓'.repeat(250_000)],
  ['wrong items in many variables', Array.from({ length: 900 }, (_, n) => `$v${n}: Int!`).join(' '), null],
])('answers %s with a few short errors', (_what, definition, v) => {
  const { errors = [] } = coerce(definition, { v });
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.length).toBeLessThanOrEqual(3);
  for (const { message } of errors) {
    expect(message.length).toBeLessThan(700);
    expect(message.isWellFormed()).toBe(true);
  }
});

test('reads no more items than it has errors to report', () => {
  let reads = 0;
  const wrong = {
    // Read by graphql-js when it writes a value into a message.
    get toJSON(): undefined {
      reads += 1;
      return undefined;
    },
  };
  coerce('$v: [Int]', { v: Array.from({ length: 40_000 }, () => Object.create(wrong) as unknown) });
  expect(reads).toBeGreaterThan(0);
  expect(reads).toBeLessThan(100);
});

const nested = (depth: number): unknown => {
  let value: unknown = { x: 1 };
  for (let level = 0; level < depth; level += 1) value = { x: 1, inner: value };
  return value;
};

test.each<readonly [string, string, unknown, string]>([
  ['100,000 levels of objects', '$v: Point', nested(100_000), 'variableNesting'],
  ['100,000 levels of lists', '$v: Any', JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), 'variableNesting'],
  ['300,000 items', '$v: [Int]', points(300_000, 1), 'variables'],
  ['300,000 fields', '$v: Any', Object.fromEntries(Array.from({ length: 300_000 }, (_, n) => [n, 1])), 'variables'],
])('refuses %s, and names the limit', (_what, definition, v, limit) => {
  const { errors } = coerce(definition, { v });
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', limit: { name: limit } });
});

test('accepts as many values, and as deep, as the limits allow', () => {
  expect(coerce('$v: [Int]', { v: points(49_000, 1) }).errors).toBeUndefined();
  expect(coerce('$v: Point', { v: nested(48) }).errors).toBeUndefined();
});

const DEFINITIONS = [
  '$v: Int',
  '$v: Int!',
  '$v: Int = 5',
  '$v: [Int!]',
  '$v: [[Float]]!',
  '$v: Colour',
  '$v: ID',
  '$v: Boolean!',
  '$v: String',
  '$v: Point',
  '$v: Point!',
  '$v: [Point!] = [{ x: 1 }]',
  '$v: Choice',
  '$v: Even',
  '$v: Any',
  '$v: [Choice]',
];
const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(null, 1, 2, 2.5, 3_000_000_000, '1', 'RED', 'BLUE', '', true, 'x'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('x', 'y', 'colour', 'inner', 'points', 'id', 'point', 'any', 'other'), tie('value'), {
      maxKeys: 4,
    }),
  ),
})).value;

/** graphql-js takes what an object inherits for a field of that name, so it gets objects that inherit nothing. */
const withoutPrototypes = (variables: Readonly<Record<string, unknown>>): typeof variables =>
  JSON.parse(JSON.stringify(variables), (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each) ? Object.assign(Object.create(null), each) : each,
  );

test('returns the values of graphql-js, and refuses the same variables', () => {
  const seen = { accepted: 0, refused: 0 };
  fc.assert(
    fc.property(fc.constantFrom(...DEFINITIONS), fc.option(value, { nil: undefined }), (definition, v) => {
      const variables = v === undefined ? {} : { v };
      const definitions = operationOf(`query(${definition}) { a }`).variableDefinitions ?? [];
      const { coerced } = getVariableValues(schema, definitions, withoutPrototypes(variables));
      seen[coerced ? 'accepted' : 'refused'] += 1;
      expect(coerce(definition, variables).values).toEqual(coerced);
    }),
    { numRuns: Number(process.env['TEST_RUNS'] ?? 1000) },
  );
  expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(30);
});
