import { buildSchema, parse, stripIgnoredCharacters } from 'graphql';
import { expect, test } from 'vitest';
import { DocumentCache, type DocumentCacheOptions } from './document-cache.ts';

const schema = buildSchema(`
  type Query { book(title: String, ids: [ID!]): Book books: [Book] }
  type Mutation { sell: Book }
  type Book { title: String next: Book }
`);

const cache = (options: Partial<DocumentCacheOptions> = {}): DocumentCache => new DocumentCache({ schema, ...options });
const failure = (text: string, operationName?: string | null, documents = cache()) => {
  const { errors } = documents.read(text, operationName);
  return errors?.map(({ extensions }) => extensions['code']);
};

test('finds the only operation, or the named one', () => {
  const documents = cache();
  expect(documents.read('{ books { title } }').operation?.operation).toBe('query');
  const two = 'query A { books { title } } mutation B { sell { title } }';
  expect(documents.read(two, 'B').operation?.operation).toBe('mutation');
  expect(documents.read(two, 'A').operation?.name?.value).toBe('A');
});

test.each<readonly [string, string, string | null | undefined, string]>([
  ['no operation', 'fragment F on Book { title }', null, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'two operations without a name',
    'query A { books { title } } query B { books { title } }',
    undefined,
    'OPERATION_RESOLUTION_FAILURE',
  ],
  ['an operation that is not there', 'query A { books { title } }', 'constructor', 'OPERATION_RESOLUTION_FAILURE'],
  ['an empty name', 'query A { books { title } }', '', 'OPERATION_RESOLUTION_FAILURE'],
  ['an empty document', '', null, 'GRAPHQL_PARSE_FAILED'],
  ['what is no GraphQL', '学校 { 名称 }', null, 'GRAPHQL_PARSE_FAILED'],
  ['a lone surrogate', '{ book(title: "\ud800") { title } }', null, 'GRAPHQL_PARSE_FAILED'],
  ['a broken escape', '{ book(title: "\\uD83D") { title } }', null, 'GRAPHQL_PARSE_FAILED'],
  ['a control character', '{ books\u0000 }', null, 'GRAPHQL_PARSE_FAILED'],
  ['a field that is not there', '{ constructor }', null, 'GRAPHQL_VALIDATION_FAILED'],
  ['a type system', 'type Query { a: Int }', null, 'GRAPHQL_VALIDATION_FAILED'],
  ['fields that conflict', '{ book { title: next { title } title } }', null, 'GRAPHQL_VALIDATION_FAILED'],
])('returns the code for %s', (_what, text, operationName, code) => {
  expect(failure(text, operationName)).toEqual([code]);
});

test.each([
  ['a byte order mark', '\uFEFF{ books { title } }'],
  [
    'any characters in strings and comments',
    '{ book(title: "鹊桥 🎓 \\u{1F393} \\uD83C\\uDF93") { title } } # 产教融合 🎓',
  ],
  ['block strings', '{ book(title: """\n    第一行 "引号"\r\n      second\\"""\n  """) { title } }'],
  ['every kind of line end', '{\r\n books\r {\n title } }'],
  ['names that begin with two underscores', '{ __isNode: __typename __proto__: books { __typename } }'],
])('reads %s', (_what, text) => {
  const { document, errors } = cache().read(text);
  expect(errors).toBeUndefined();
  expect(document).toEqual(parse(text, { noLocation: true }));
});

test('reports the location of an error, with line ends of any kind', () => {
  const { errors } = cache().read('query {\r\n  books { title }\r\n  author(id: 1)\r  book { name }\n}');
  expect(errors?.map(({ locations }) => locations)).toEqual([[{ line: 3, column: 3 }], [{ line: 4, column: 10 }]]);
  expect(cache().read('{ books {').errors?.[0]?.locations).toEqual([{ line: 1, column: 10 }]);
});

test('gives locations to errors of a later stage', () => {
  const outcome = cache().read(
    'query(\n  $a: ID\n  $b: Boolean!\n) { books { title @skip(if: $b) } book(title: "x") @include(if: $b) { title } }',
  );
  expect(outcome.errors?.[0]?.message).toContain('"$a" is never used');
  const { operation, locate } = cache().read('query(\n  $b: Boolean!) { books { title @skip(if: $b) } }');
  expect(locate?.([operation?.variableDefinitions ?? [], []])).toEqual([[{ line: 2, column: 3 }], []]);
});

test('reports that validation stopped after many errors, each of a bounded length', () => {
  const { errors = [] } = cache().read(
    `{ ${Array.from({ length: 300 }, (_, n) => `x${n}: ${'y'.repeat(250)}`).join(' ')} }`,
  );
  expect(errors.length).toBeLessThan(10);
  const long = cache().read(
    `{ book(title: ${'[1]'.padStart(90_000, ',')}, ids: {a: "${'🎓'.repeat(4000)}"}) { title } }`,
  );
  for (const { message } of long.errors ?? []) {
    expect(message.length).toBeLessThan(700);
    expect(message.isWellFormed()).toBe(true);
  }
});

test('returns the same document for the same text, without its locations', () => {
  const documents = cache();
  const [one, again, other] = ['{ books { title } }', '{ books { title } }', '{ books { title  } }'].map((text) =>
    documents.read(text),
  );
  expect(again?.document).toBe(one?.document);
  expect(again?.documentKey).toBe(one?.documentKey);
  expect(other?.document).not.toBe(one?.document);
  expect(other?.documentKey).not.toBe(one?.documentKey);
  expect(JSON.stringify(one?.document)).not.toContain('loc');
});

test('limits the cache by the size of documents and evicts the least recently used', () => {
  const padded = (n: number): string => `query Q${n} { ${'books { title } '.repeat(100)} }`;
  const documents = cache({ maxBytes: 400_000 });
  const first = documents.read(padded(0)).document;
  const size = documents.bytes;
  expect(size).toBeGreaterThan(padded(0).length);
  for (let n = 1; n < 40; n += 1) {
    documents.read(padded(n));
    expect(documents.read(padded(0)).document).toBe(first);
    expect(documents.bytes).toBeLessThanOrEqual(400_000);
  }
  const count = Math.floor(400_000 / size);
  expect(documents.bytes).toBeGreaterThan((count - 1) * size);
});

test('does not cache a refused document', () => {
  const documents = cache();
  for (const text of ['{', '{ nothing }', `{ ${'a '.repeat(3000)} }`]) documents.read(text);
  expect(documents.bytes).toBe(0);
});

test('does not parse a document that exceeds the limits, and names the limit', () => {
  const documents = cache({ limits: { depth: 3, fields: 5, operations: 2, fragments: 2, levels: 6, characters: 500 } });
  const excess = (text: string): unknown => documents.read(text).errors?.map(({ extensions }) => extensions['limit']);
  expect(excess('{ book { next { title } } }')).toBeUndefined();
  expect(excess('{ book { next { next { title } } } }')).toEqual([{ name: 'depth', value: 4, most: 3 }]);
  expect(excess('{ a: __typename b: __typename c: __typename books { title next { title } } }')).toEqual([
    { name: 'fields', value: 7, most: 5 },
  ]);
  expect(excess('query A { __typename } query B { __typename } query C { __typename }')).toEqual([
    { name: 'operations', value: 3, most: 2 },
  ]);
  const fragments = 'fragment A on Query { ...B } fragment B on Query { __typename }';
  expect(excess(`{ ...A } ${fragments}`)).toBeUndefined();
  expect(excess(`{ ...A ...C } ${fragments} fragment C on Query { __typename }`)).toEqual([
    { name: 'fragments', value: 3, most: 2 },
  ]);
  expect(excess(`{ ${'... {'.repeat(6)} __typename ${'}'.repeat(6)} }`)).toEqual([{ name: 'levels', most: 6 }]);
  expect(failure(`{ books { title } } ${'#'.repeat(500)}`, null, documents)).toEqual(['GRAPHQL_PARSE_FAILED']);
});

test('does not count fields that are always skipped', () => {
  const text = `# ${'comment '.repeat(100)}\n{ ,,,, books ,,,{ title } }`;
  expect(cache({ limits: { tokens: 8 } }).read(text).errors).toBeUndefined();
  expect(stripIgnoredCharacters(text)).toBe('{books{title}}');
});
