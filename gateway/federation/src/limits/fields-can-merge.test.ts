import * as fc from 'fast-check';
import { buildSchema, OverlappingFieldsCanBeMergedRule, parse, specifiedRules, validate } from 'graphql';
import { expect, test } from 'vitest';
import { findFieldConflict } from './fields-can-merge.ts';

const schema = buildSchema(`
  type Query { cat: Cat pet: Pet pets(first: Int, where: Where): [Pet!] thing: Thing name: String }
  interface Pet { id: ID! name: String friend: Pet owner(n: Int): Owner }
  type Cat implements Pet { id: ID! name: String friend: Pet owner(n: Int): Owner lives: Int tags: [String] kin: [Cat] }
  type Dog implements Pet { id: ID! name: String friend: Pet owner(n: Int): Owner lives: String! tags: [String!] kin: Dog }
  type Owner { id: ID! name: String pets: [Pet] dog: Dog }
  union Thing = Cat | Dog | Owner
  input Where { a: Int b: [Int] }
`);

const conflict = (text: string): unknown => {
  const found = findFieldConflict(schema, parse(text));
  return typeof found === 'object' && found !== null ? `${found.path.join('.')}: ${found.reason}` : found;
};

test.each<readonly [string, string, string | null]>([
  [
    'different fields under one name',
    '{ cat { x: name x: __typename } }',
    'cat.x: "name" and "__typename" are different fields',
  ],
  ['differing arguments', '{ pets(first: 1) { id } pets(first: 2) { id } }', 'pets: they have differing arguments'],
  [
    'arguments in another order',
    '{ pets(first: 1, where: { a: 1, b: [2] }) { id } pets(where: { b: [2], a: 1 }, first: 1) { name } }',
    null,
  ],
  [
    'a variable and a value',
    'query($n: Int) { pets(first: $n) { id } pets(first: 1) { id } }',
    'pets: they have differing arguments',
  ],
  [
    'different fields far below',
    '{ pet { friend { x: name } } ...F } fragment F on Query { pet { friend { x: id } } }',
    'pet.friend.x',
  ],
  [
    'different fields of types that exclude each other',
    '{ pet { ... on Cat { x: name } ... on Dog { x: friend { id } } } }',
    'pet.x: they return',
  ],
  [
    'fields of one shape of types that exclude each other',
    '{ pet { ... on Cat { x: name } ... on Dog { x: lives } } }',
    'pet.x: they return conflicting types "String" and "String!"',
  ],
  [
    'differing arguments of types that exclude each other',
    '{ pet { ... on Cat { owner(n: 1) { id } } ... on Dog { owner(n: 2) { id } } } }',
    null,
  ],
  [
    'what is below types that exclude each other',
    '{ pet { ... on Cat { owner { x: id } } ... on Dog { owner { x: name } } } }',
    'pet.owner.x: they return',
  ],
  [
    'what an interface shares with both of its types',
    '{ pet { owner(n: 1) { id } ... on Dog { owner(n: 2) { id } } } }',
    'pet.owner: they have differing arguments',
  ],
  ['lists and no lists', '{ thing { ... on Cat { kin { id } } ... on Dog { kin { id } } } }', 'thing.kin: they return'],
  ['a fragment twice', '{ cat { ...F ...F friend { ...F } } } fragment F on Pet { id name }', null],
])('decides on %s', (_what, text, expected) => {
  if (expected === null) expect(conflict(text)).toBeNull();
  else expect(conflict(text)).toContain(expected);
});

test('visits each field once, however often a document repeats itself', () => {
  const repeated = `{ cat { ${'name friend { id } '.repeat(500)} } }`;
  expect(conflict(repeated)).toBeNull();
  expect(conflict(repeated.replace('name friend', 'name: __typename friend'))).toContain('different fields');
});

/** Fields that differ between two types at each of several levels: no two have the same parent types. */
const differing = (level: number, also: string): string =>
  ['Cat', 'Dog']
    .map(
      (type, n) =>
        `... on ${type} { friend { ${level > 0 ? differing(level - 1, also) : 'id'} } owner(n: ${n}) { id } }`,
    )
    .join(' ') + also;

test('visits fields that differ between types once', () => {
  expect(conflict(`{ pet { ${differing(8, '')} } }`)).toBeNull();
  expect(conflict(`{ pet { ${differing(8, ' owner(n: 0) { id }')} } }`)).toContain('differing arguments');
});

/** Random selections with few names, so that they often collide. */
const document = fc.gen().map((draw) => {
  const fragments: string[] = [];
  const chance = (percent: number): boolean => draw(fc.nat, { max: 99 }) < percent;
  const pick = (...names: string[]): string => draw(fc.constantFrom, ...names);
  const fieldsOf: Readonly<Record<string, readonly (readonly [string, string | null])[]>> = {
    Query: [
      ['cat', 'Cat'],
      ['pet', 'Pet'],
      ['pets', 'Pet'],
      ['thing', 'Thing'],
      ['name', null],
    ],
    Pet: [
      ['id', null],
      ['name', null],
      ['friend', 'Pet'],
      ['owner', 'Owner'],
    ],
    Cat: [
      ['id', null],
      ['name', null],
      ['friend', 'Pet'],
      ['owner', 'Owner'],
      ['lives', null],
      ['tags', null],
      ['kin', 'Cat'],
    ],
    Dog: [
      ['id', null],
      ['name', null],
      ['friend', 'Pet'],
      ['owner', 'Owner'],
      ['lives', null],
      ['tags', null],
      ['kin', 'Dog'],
    ],
    Owner: [
      ['id', null],
      ['name', null],
      ['pets', 'Pet'],
      ['dog', 'Dog'],
    ],
    Thing: [],
  };
  const conditions: Readonly<Record<string, readonly string[]>> = {
    Query: ['Query'],
    Pet: ['Pet', 'Cat', 'Dog'],
    Cat: ['Cat', 'Pet', 'Thing'],
    Dog: ['Dog', 'Pet'],
    Owner: ['Owner'],
    Thing: ['Cat', 'Dog', 'Owner', 'Pet', 'Thing'],
  };
  const selections = (type: string, depth: number): string => {
    const parts = Array.from({ length: 1 + draw(fc.nat, { max: 3 }) }, () => {
      if (chance(30) && depth < 4) {
        const condition = pick(...(conditions[type] ?? []));
        const nested = `{ ${selections(condition, depth + 1)} }`;
        if (chance(60)) return `... on ${condition} ${nested}`;
        fragments.push(`fragment F${fragments.length} on ${condition} ${nested}`);
        return `...F${fragments.length - 1}`;
      }
      const choices = (fieldsOf[type] ?? []).filter(([, nested]) => nested === null || depth < 4);
      if (choices.length === 0 || chance(5)) return `${chance(50) ? 'x: ' : ''}__typename`;
      const [name, nested] = choices[draw(fc.nat, { max: choices.length - 1 })] ?? ['__typename', null];
      const alias = chance(35) ? `${pick('x', 'name', 'friend')}: ` : '';
      const argument = name === 'owner' && chance(40) ? `(n: ${pick('1', '2')})` : '';
      return `${alias}${name}${argument}${nested === null ? '' : ` { ${selections(nested, depth + 1)} }`}`;
    });
    return parts.join(' ');
  };
  return `{ ${selections('Query', 0)} } ${fragments.join(' ')}`;
});

test('decides like graphql-js on random documents', () => {
  const others = specifiedRules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule);
  const verdicts = { mergeable: 0, conflicting: 0 };
  fc.assert(
    fc.property(document, (text) => {
      const parsed = parse(text);
      if (validate(schema, parsed, others).length > 0) return;
      const mergeable = validate(schema, parsed, [OverlappingFieldsCanBeMergedRule]).length === 0;
      verdicts[mergeable ? 'mergeable' : 'conflicting'] += 1;
      expect(findFieldConflict(schema, parsed) === null).toBe(mergeable);
    }),
    { numRuns: Number(process.env['TEST_RUNS'] ?? 300) },
  );
  expect(Math.min(verdicts.mergeable, verdicts.conflicting)).toBeGreaterThan(10);
});
