import { describe, expect, test } from 'vitest';
import { withheldFields, callerWith } from './testing/withheld-fields.ts';
import { ACCESS_LINKS, accessDefinitions, writtenSupergraph } from './testing/written-supergraph.ts';

const LOGIN = '@authenticated';

/** An entity of two subgraphs with one guarded field and the given fields. */
const entity = (fields: string, more = '') =>
  writtenSupergraph(
    `
    type Query @in @join__type(graph: TWO) { thing: Thing @join__field(graph: ONE) }
    type Thing @join__type(graph: ONE, key: "id") @join__type(graph: TWO, key: "id") {
      id: ID! secret: String ${LOGIN} @join__field(graph: ONE) @join__field(graph: TWO, external: true) ${fields}
    } ${more}`,
    {
      links: `${ACCESS_LINKS} @link(url: "https://specs.apollo.dev/inaccessible/v0.2", for: SECURITY)`,
      definitions: `${accessDefinitions()} directive @inaccessible on FIELD_DEFINITION`,
    },
  );

// https://github.com/apollographql/federation/security/advisories/GHSA-m8jr-fxqx-8xx6
describe('applies to a field the rules of the fields that it requires', () => {
  const requires = (name: string, fields: string) => `${name}: String @join__field(graph: TWO, requires: "${fields}")`;
  const Part = 'type Part @in @join__type(graph: TWO) { secret: Secret open: Int }';

  test.each([
    ['directly', entity(requires('made', 'secret'))],
    ['through others', entity(`${requires('made', 'next')} ${requires('next', 'last')} ${requires('last', 'secret')}`)],
    ['in a circle', entity(`${requires('made', 'next')} ${requires('next', 'made secret')}`)],
    [
      'below an object',
      entity(`${requires('made', 'part { secret }')} part: Part`, `${Part} scalar Secret @in ${LOGIN}`),
    ],
    [
      'that are rules of a type',
      entity(`${requires('made', 'part { open }')} part: Part`, `${Part.replace('{', `${LOGIN} {`)} scalar Secret @in`),
    ],
    ['in a fragment', entity(requires('made', '... on Thing { secret }'))],
    ['that clients do not see', entity(`${requires('made', 'inner')} inner: Int ${LOGIN} @inaccessible`)],
    [
      'through an interface',
      entity(
        `${requires('made', 'node { text }')} node: Node`,
        `
      interface Node @in { text: String }
      type Shut implements Node @in @join__implements(graph: ONE, interface: "Node") { text: String ${LOGIN} }`,
      ),
    ],
  ])('%s', (_title, sdl) => {
    expect(withheldFields(sdl, '{ thing { id made } }')).toEqual(['made']);
    expect(withheldFields(sdl, '{ thing { id made } }', callerWith())).toEqual([]);
  });
});

/** An interface of subgraph ONE that is an interface object in TWO, which provides its `rating`. */
const media = (interfaceRest: string, rating: string, ofBook = 'rating: Int @join__field') =>
  writtenSupergraph(`
    type Query @in @join__type(graph: TWO) { media: Media film: Film book: Book }
    interface Media @join__type(graph: ONE, key: "id") @join__type(graph: TWO, key: "id", isInterfaceObject: true)
      ${interfaceRest} { id: ID! @join__field(graph: ONE) @join__field(graph: TWO) secret: Int ${rating} }
    type Film implements Media @join__implements(graph: ONE, interface: "Media") @join__type(graph: ONE, key: "id")
      { id: ID! secret: Int @join__field(graph: ONE) rating: Int @join__field }
    type Book implements Media @join__implements(graph: ONE, interface: "Media") @join__type(graph: ONE, key: "id")
      { id: ID! secret: Int @join__field(graph: ONE) ${LOGIN} ${ofBook} }`);

describe('enforces the rules of an interface object', () => {
  const RATING = 'rating: Int @join__field(graph: TWO)';

  test.each([
    ['for the interface', media('', `${RATING} ${LOGIN}`), '{ media { id rating } }', ['rating']],
    ['for its implementers', media('', `${RATING} ${LOGIN}`), '{ film { rating } book { id } }', ['rating']],
    [
      'for its implementers, also where one of them has that rule itself',
      media('', `${RATING} ${LOGIN}`, `rating: Int ${LOGIN} @join__field(graph: ONE)`),
      '{ film { rating } }',
      ['rating'],
    ],
    [
      'for all that it has',
      media(LOGIN, RATING),
      '{ media { id } film { rating } }',
      ['media', 'id', 'film', 'rating'],
    ],
    [
      'and of what it requires',
      media('', 'rating: Int @join__field(graph: TWO, requires: "secret")'),
      '{ film { rating } book { rating } }',
      ['rating'],
    ],
  ])('%s', (_title, sdl, text, expected) => {
    expect(withheldFields(sdl, text)).toEqual(expected);
    expect(withheldFields(sdl, text, callerWith())).toEqual([]);
  });
});

describe('enforces a rule', () => {
  const anywhere = (types: string) =>
    writtenSupergraph(types, {
      definitions: accessDefinitions(
        'on FIELD_DEFINITION | OBJECT | UNION | INPUT_OBJECT | INPUT_FIELD_DEFINITION | ARGUMENT_DEFINITION',
      ),
    });
  const filtered = (argument: string, type: string, field: string) =>
    anywhere(
      `type Query @in { list(filter: Filter ${argument}): Int } input Filter @in ${type} { a: Int ${field} b: Int }`,
    );

  test.each([
    ['on the type of all queries', anywhere(`type Query @in ${LOGIN} { open: Int }`), '{ open __typename }', ['open']],
    [
      'on it for the schema',
      anywhere(`type Query @in ${LOGIN} { a: Int }`),
      '{ __schema { description } }',
      ['__schema'],
    ],
    [
      'on it for a type',
      anywhere(`type Query @in ${LOGIN} { a: Int }`),
      '{ __type(name: "Query") { name } }',
      ['__type'],
    ],
    [
      'on a union',
      anywhere(`type Query @in { all: All a: A } type A @in { b: Int }
        union All @in ${LOGIN} @join__unionMember(graph: ONE, member: "A") = A`),
      '{ all { ... on A { b } } a { b } }',
      ['all'],
    ],
    ['on an argument', filtered(LOGIN, '', ''), '{ list(filter: {}) b: list }', ['list']],
    ['on an input object', filtered('', LOGIN, ''), '{ list(filter: {}) b: list }', ['list']],
    ['on an input field', filtered('', '', LOGIN), '{ list(filter: { a: 1 }) b: list(filter: { b: 1 }) }', ['list']],
    ['on an input field', filtered('', '', LOGIN), 'query($f: Filter) { list(filter: $f) b: list }', ['list']],
    [
      "on an implementer's argument",
      anywhere(`type Query @in { node: Node } interface Node @in { text(long: Int): Int }
        type A implements Node @in @join__implements(graph: ONE, interface: "Node") { text(long: Int ${LOGIN}): Int }`),
      '{ node { text(long: 1) b: text } }',
      ['text'],
    ],
  ])('%s', (_title, sdl, text, expected) => {
    expect(withheldFields(sdl, text)).toEqual(expected);
    expect(withheldFields(sdl, text, callerWith())).toEqual([]);
  });

  test('as often as it appears at one place', () => {
    const sdl = writtenSupergraph(
      `type Query @in { a: Int @requiresScopes(scopes: [["a"]]) @requiresScopes(scopes: [["b"]]) }`,
      {
        definitions: accessDefinitions().replaceAll(/(@\w+.*) on/g, '$1 repeatable on'),
      },
    );
    expect(withheldFields(sdl, '{ a }', callerWith('a'))).toEqual(['a']);
    expect(withheldFields(sdl, '{ a }', callerWith('b'))).toEqual(['a']);
    expect(withheldFields(sdl, '{ a }', callerWith('a', 'b'))).toEqual([]);
  });
});
