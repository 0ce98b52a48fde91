import { parse, print, visit } from 'graphql';
import { expect, test } from 'vitest';
import { FAMILIES } from './families.ts';
import { recordEntityTypes } from './record-entities.ts';
import { exchangeTypeDefs, subgraphSchemas } from './subgraph-schemas.ts';

const typeDefs = parse(`
  "院校 / school"
  type School implements Node & Place @key(fields: "code") @tag(name: "x") {
    "编号 / id"
    id: ID! @shareable
    code: ID! @cost(weight: 3)
    name: String
    region: String
  }
  type Major @key(fields: "code school { code }") @key(fields: "number") { code: ID! school: School! number: ID! }
  interface Node { id: ID! }
  interface Place { region: String }
  type Stamp { at: String }
`);
const sdlOf = (...entities: readonly string[]): string =>
  recordEntityTypes([{ family: 'schools', typeDefs, entities }])
    .map(print)
    .join('\n\n');

test('makes of each entity a reference by its key, and a member of the union', () => {
  expect(sdlOf('School', 'Major')).toBe(`interface Node {
  id: ID!
}

"院校 / school"
type School implements Node @key(fields: "code", resolvable: false) {
  "编号 / id"
  id: ID! @shareable
  code: ID!
}

type Major @key(fields: "code school { code }", resolvable: false) {
  code: ID!
  school: School!
}

extend union RecordEntity = School | Major`);
});

test('adds nothing where no record type leads to an entity', () => {
  expect(sdlOf()).toBe('');
});

test.each(['Stamp', 'Teacher'])('refuses a record type that leads to %s, which is no entity of the schema', (name) => {
  expect(() => sdlOf(name)).toThrow(`Record type ${name} has an entityKey, but the schema of schools has no entity`);
});

test('leads from records to the entities of every family, and composes what the exchange serves', () => {
  const members: string[] = [];
  visit(exchangeTypeDefs(), {
    UnionTypeExtension: ({ types = [] }) => void members.push(...types.map(({ name }) => name.value)),
  });
  const expected = Array.from(FAMILIES.values(), ({ recordTypes }) => recordTypes).flat();
  expect(members).toEqual(expected.filter(({ entityKey }) => entityKey !== undefined).map(({ name }) => name));
  expect(members).toContain('School');
  const composed = subgraphSchemas().find(({ name }) => name === 'exchange');
  expect(print(composed?.typeDefs ?? parse('{ none }'))).toBe(print(exchangeTypeDefs()));
});

/** The names within a key, as a selection: `code school { code }`. */
function selectionOf(key: Readonly<Record<string, unknown>>): string {
  return Object.entries(key)
    .map(([name, value]) =>
      typeof value === 'object' && value !== null
        ? `${name} { ${selectionOf(value as Readonly<Record<string, unknown>>)} }`
        : name,
    )
    .join(' ');
}

const KEYED = Array.from(FAMILIES.values(), ({ recordTypes }) => recordTypes)
  .flat()
  .flatMap(({ name, entityKey }) => (entityKey === undefined ? [] : [{ name, entityKey }]));

test.each(KEYED)('names the entity of a $name by the key that its schema declares', ({ name, entityKey }) => {
  const sdl = print(exchangeTypeDefs());
  const [, declared] = new RegExp(`^type ${name} .*@key\\(fields: "([^"]+)"`, 'm').exec(sdl) ?? [];
  expect(selectionOf(entityKey({ system: 'a', id: 'b/c' }))).toBe(declared);
});
