import { executeSync, getIntrospectionQuery, parse } from 'graphql';
import { expect, test } from 'vitest';
import { composeSubgraphs } from '../composition/compose.ts';
import { loadSupergraph } from '../composition/load-supergraph.ts';
import { COST_LINK, limitsRig } from '../testing/limits-rig.ts';
import { DocumentCache } from './document-cache.ts';
import { OperationLimiter } from './operation-limiter.ts';

const library = limitsRig(`${COST_LINK}
  type Query {
    book: Book
    books(first: Int = 20): BookPage @listSize(slicingArguments: ["first"], sizedFields: ["nodes", "edges"])
    shelf(first: Int, last: Int): [Book]
      @listSize(assumedSize: 7, slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
    one(first: Int, last: Int): [Book] @listSize(assumedSize: 7, slicingArguments: ["first", "last"])
    plain: [Book]
    grid: [[Book]]
    search(input: Search, text: String @cost(weight: 5)): Int
    dear: Book @cost(weight: 50)
    work: Work
    printed: Printed
    pages(first: Int): Plain
  }
  type Mutation { sell: Book }
  type BookPage { nodes: [Book] edges: [BookEdge] total: Int }
  type BookEdge { node: Book }
  type Plain { nodes: [Book] total: Int }
  type Book implements Printed { id: ID title: String blob: Blob author: Author tags: [String] @listSize(assumedSize: 4)
    copies: [Book] @listSize(assumedSize: 2) size: Int @cost(weight: 2) }
  type Paper implements Printed { id: ID copies: [Book] @listSize(assumedSize: 9) size: Int @cost(weight: 30) pages: [Book] }
  type Author @cost(weight: 3) { name: String books(first: Int = 5): [Book] }
  interface Printed { id: ID copies: [Book] size: Int }
  union Work = Book | Author
  scalar Blob @cost(weight: 6)
  input Search { text: String limit: Int @cost(weight: 4) and: [Search] }
`);
const cost = (text: string, variables?: Readonly<Record<string, unknown>>): number =>
  library.measure(text, variables).cost;

test.each<readonly [string, string, number]>([
  ['nothing for leaves', '{ __typename }', 0],
  ['1 for an object', '{ book { id title } }', 1],
  ['the weight of a field', '{ dear { id } }', 50],
  ['the weight of a type', '{ book { author { name } } }', 1 + 3],
  ['the weight of a scalar', '{ book { blob } }', 1 + 6],
  ['a mutation 10 more', 'mutation { sell { id } }', 10 + 1],
  ['the default page of a connection', '{ books { nodes { id } } }', 1 + 20],
  ['the requested page', '{ books(first: 3) { nodes { id } edges { node { id } } } }', 1 + 3 + 3 * 2],
  ['pages inside pages', '{ books(first: 3) { nodes { author { books(first: 4) { id } } } } }', 1 + 3 * (1 + 3 + 4)],
  ['a page in an inline fragment', '{ books(first: 9) { ... { nodes { id } } } }', 1 + 9],
  ['a page in a named fragment', '{ books(first: 9) { ...P } } fragment P on BookPage { nodes { id } }', 1 + 9],
  ['a page under an alias', '{ b: books(first: 9) { n: nodes { id } } }', 1 + 9],
  ['the larger of two slicing arguments', '{ shelf(first: 3, last: 8) { id } }', 8],
  ['the assumed size without slicing arguments', '{ shelf { id } }', 7],
  ['the assumed size where an argument is null', '{ shelf(first: null) { id } }', 7],
  ['the assumed size for a negative argument', '{ shelf(first: -100) { id } }', 7],
  ['one entry for a page of none', '{ shelf(first: 0) { copies { id } } }', 1 + 2],
  ['10 entries where the schema says nothing', '{ plain { id } }', 10],
  ['10 entries for each list in a list', '{ grid { id } }', 100],
  ['as many as `first` says where the schema says nothing', '{ pages(first: 30) { nodes { id } } }', 1 + 30],
  ['the default of the schema where `first` is null', '{ books(first: null) { nodes { id } } }', 1 + 20],
  ['the weight of an argument', '{ search(text: "a") }', 5],
  ['1 for an input object, and the weights in it', '{ search(input: { text: "a", limit: 1 }) }', 1 + 4],
  ['input objects in lists', '{ search(input: { and: [{}, { limit: 1 }, { and: [{}] }] }) }', 1 + 1 + (1 + 4) + 2],
  ['the dearest type of a union', '{ work { ... on Book { blob } ... on Author { name } } }', 1 + 6],
  ['the weight of the dearest type of a union', '{ work { __typename } }', 3],
  ['the dearest field behind an interface', '{ printed { size } }', 1 + 30],
  ['the longest list behind an interface', '{ printed { copies { id } } }', 1 + 9],
  [
    'types that exclude each other once',
    '{ printed { ... on Book { copies { id } } ... on Paper { pages { id } } } }',
    1 + 10,
  ],
  ['nothing for a type that cannot be', '{ book { ... on Printed { ... on Book { copies { id } } } } }', 1 + 2],
  [
    'merged fields once',
    '{ book { id } book { title author { name } } ...B } fragment B on Query { book { id } }',
    1 + 3,
  ],
  ['what is never included nothing', '{ dear @include(if: false) { id } book @skip(if: true) { id } }', 0],
])('counts %s', (_what, text, expected) => {
  expect(cost(text)).toBe(expected);
});

test.each<readonly [string, string, Readonly<Record<string, unknown>>, number]>([
  ['a page from a variable', 'query($n: Int) { books(first: $n) { nodes { id } } }', { n: 8 }, 1 + 8],
  ['a page from the default of a variable', 'query($n: Int = 6) { books(first: $n) { nodes { id } } }', {}, 1 + 6],
  [
    'the default of the schema for a missing variable',
    'query($n: Int) { books(first: $n) { nodes { id } } }',
    {},
    1 + 20,
  ],
  [
    'the default of the schema for a variable that is null',
    'query($n: Int = 6) { books(first: $n) { nodes { id } } }',
    { n: null },
    1 + 20,
  ],
  ['what a variable includes', 'query($c: Boolean!) { dear @include(if: $c) { id } }', { c: true }, 50],
  ['not what a variable leaves out', 'query($c: Boolean!) { dear @include(if: $c) { id } }', { c: false }, 0],
  ['not what a variable skips', 'query($c: Boolean!) { ... @skip(if: $c) { dear { id } } }', { c: true }, 0],
  [
    'input objects in variables',
    'query($s: Search) { search(input: $s) }',
    { s: { and: [{ limit: 3 }, null, {}] } },
    1 + (1 + 4) + 1,
  ],
  [
    'variables inside literals',
    'query($s: [Search]) { search(input: { limit: 1, and: $s }) }',
    { s: [{}, {}] },
    1 + 4 + 2,
  ],
])('counts %s', (_what, text, variables, expected) => {
  expect(cost(text, variables)).toBe(expected);
});

test('counts the values of the answer: fields, and entries of lists', () => {
  expect(library.measure('{ plain { id tags author { name } } }').values).toBe(10 * (1 + 1 + 4 + 1 + 1));
  expect(library.measure('{ books(first: 3) { total nodes { id } } }').values).toBe(1 + 1 + 3 * 2);
  expect(library.measure('{ __typename a: __typename b: __typename }').values).toBe(3);
});

test('never exceeds the largest exact number, and never makes a cost unknown', () => {
  const deep = '{ shelf(first: 2147483647) { author { books(first: 2147483647) { copies { copies { id } } } } } }';
  expect(library.measure(deep)).toEqual({
    cost: Number.MAX_SAFE_INTEGER,
    values: Number.MAX_SAFE_INTEGER,
    introspection: 0,
  });
});

test('counts a variable used by thousands of fields once', () => {
  let reads = 0;
  const item = new Proxy(
    { limit: 1 },
    {
      getOwnPropertyDescriptor: (target, name) => {
        reads += 1;
        return Reflect.getOwnPropertyDescriptor(target, name);
      },
    },
  );
  const fields = Array.from({ length: 500 }, (_, index) => `a${index}: search(input: $s)`).join(' ');
  const { document, operation } = library.read(`query($s: Search) { ${fields} }`);
  expect(library.limiter.measure({ document, operation, variables: { s: item } }).cost).toBe(500 * 5);
  expect(reads).toBeLessThan(10);
});

test('finds the directives through @link, whatever their names', () => {
  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9"';
  const body = (costName: string, sizeName: string): string =>
    `type Query { books: [Book] @${sizeName}(assumedSize: 4) } type Book { id: ID @${costName}(weight: 8) }`;
  const imported = `${link}, import: [{ name: "@cost", as: "@weigh" }, { name: "@listSize", as: "@length" }])`;
  for (const sdl of [
    `${imported} ${body('weigh', 'length')}`,
    `${link}) ${body('federation__cost', 'federation__listSize')}`,
    `${link}, as: "fed") ${body('fed__cost', 'fed__listSize')}`,
  ]) {
    expect(limitsRig(sdl).measure('{ books { id } }').cost).toBe(4 * (1 + 8));
  }
});

test('ignores a directive that only has the name of a cost directive', () => {
  const sdl = `directive @cost(weight: Int!) on FIELD_DEFINITION directive @listSize(assumedSize: Int) on FIELD_DEFINITION
    type Query { books: [Book] @listSize(assumedSize: 1000) } type Book { id: ID @cost(weight: 1000) }`;
  expect(limitsRig(`${COST_LINK.replace(', "@cost", "@listSize"', '')} ${sdl}`).measure('{ books { id } }').cost).toBe(
    10,
  );
});

test('reads a supergraph from another composer, with slicing arguments inside input objects', () => {
  const { sdl } = composeSubgraphs([
    {
      name: 'a',
      typeDefs: parse(`${COST_LINK} input Page { first: Int = 3 size: Int } type Book { id: ID }
        type Query { books(page: Page = { first: 5 }): [Book]
          @listSize(assumedSize: 2, requireOneSlicingArgument: false) }`),
    },
  ]);
  const { apiSchema: schema, supergraph } = loadSupergraph(
    sdl.replace('assumedSize: 2,', 'assumedSize: 2, slicingArguments: ["page.first"],'),
  );
  const limiter = new OperationLimiter({ schema, supergraph: supergraph.schema });
  const documents = new DocumentCache({ schema });
  const costOf = (text: string, variables = {}): number => {
    const { document, operation } = documents.read(text);
    return document ? limiter.measure({ document, operation, variables }).cost : NaN;
  };
  expect(costOf('{ books { id } }')).toBe(5);
  expect(costOf('{ books(page: { first: 40 }) { id } }')).toBe(40 + 1);
  expect(costOf('{ books(page: { size: 9 }) { id } }')).toBe(3 + 1);
  expect(costOf('{ books(page: null) { id } }')).toBe(5);
  expect(costOf('query($n: Int) { books(page: { first: $n }) { id } }', { n: 30 })).toBe(30 + 1);
});

test.each([
  ['none', '{ one { id } }'],
  ['two', '{ one(first: 1, last: 1) { id } }'],
  ['null', 'query($n: Int) { one(first: $n) { id } }'],
])('refuses %s where the schema requires exactly one slicing argument, and lists the possible ones', (_what, text) => {
  const [refusal] = library.refusals(text);
  expect(refusal?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  expect(refusal?.message).toContain('first, last');
});

test('accepts one slicing argument where the schema requires one', () => {
  expect(library.refusals('{ one(first: 1) { id } }')).toEqual([]);
  expect(library.refusals('query($n: Int) { one(last: $n) { id } books(first: null) { total } }', { n: 2 })).toEqual(
    [],
  );
});

test('refuses an operation that costs too much, with the limit, its cost, and how to reduce it', () => {
  const small = limitsRig(`${COST_LINK} type Query { books(first: Int): [Book] } type Book { id: ID a: Int b: Int }`, {
    cost: 10,
    values: 30,
  });
  expect(small.refusals('{ books(first: 10) { id } }')).toEqual([]);
  const [costly] = small.refusals('{ books(first: 11) { id } }');
  expect(costly?.extensions).toEqual({ code: 'BAD_USER_INPUT', limit: { name: 'cost', value: 11, most: 10 } });
  expect(costly?.message).toMatch(
    /^请求过大:估算代价 11,至多 10;.*first.*\(the request is too large: estimated cost 11, at most 10; .*\)$/u,
  );
  const [long] = small.refusals('{ books(first: 10) { id a b } }');
  expect(long?.extensions).toMatchObject({ limit: { name: 'values', value: 40, most: 30 } });
});

const ALL_OPTIONS = {
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
};
const DEEP_TYPES = getIntrospectionQuery(ALL_OPTIONS).replace(
  /fragment TypeRef on __Type \{[\s\S]*$/u,
  `fragment TypeRef on __Type { kind name ${'ofType { kind name '.repeat(13)}${'}'.repeat(13)} }`,
);

test.each([
  ['with the default options', getIntrospectionQuery()],
  ['with all options', getIntrospectionQuery(ALL_OPTIONS)],
  ['with 13 types around a type', DEEP_TYPES],
  ['of one type', '{ __type(name: "Book") { name fields { name args { name } type { name ofType { name } } } } }'],
])('answers the introspection query of tools %s at no cost', (_what, text) => {
  expect(library.refusals(text)).toEqual([]);
  expect(library.measure(text)).toMatchObject({ cost: 0, values: 0 });
});

test.each([
  '{ __schema { types { name fields { name args { name } } } } }',
  '{ __schema { types { fields { type { name ofType { name ofType { name } } } } } } }',
  '{ __schema { types { fields { type { fields { name } } } possibleTypes { fields { name } } } directives { args { name } } } }',
  '{ __type(name: "Book") { interfaces { possibleTypes { fields { name args { name type { inputFields { name } } } } } } } }',
  '{ __schema { types { enumValues { name } inputFields { name type { name ofType { name } } } } queryType { fields { name } } } }',
])('does not underestimate the size of the schema: %s', (text) => {
  const { data } = executeSync({ schema: library.schema, document: parse(text) });
  const { introspection } = library.measure(text);
  expect(introspection).toBeGreaterThanOrEqual(valuesIn(data));
  expect(introspection).toBeLessThan(60 * valuesIn(data));
});

/** Fields of non-null objects, and entries of lists, all the way down. */
function valuesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return value.reduce<number>((total, item) => total + valuesIn(item), 0);
  return Object.values(value).reduce<number>((total, field) => total + sizeOf(field) + valuesIn(field), 0);
}

function sizeOf(field: unknown): number {
  if (field === null) return 0;
  return Array.isArray(field) ? field.length : 1;
}

test('refuses repeated introspection before it is executed', () => {
  const repeated = (name: string, field: string, nested: string): string =>
    Array.from({ length: 6 }, (_, index) => `${name}${index}: ${field} { ${nested} }`).join(' ');
  const text = `{ __schema { ${repeated('a', 'types', '...T')} } }
    fragment T on __Type { ${repeated('b', 'fields', '...F')} } fragment F on __Field { ${repeated('c', 'type', 'name')} }`;
  expect(library.refusals(text)[0]?.extensions).toMatchObject({ limit: { name: 'introspection' } });
});
