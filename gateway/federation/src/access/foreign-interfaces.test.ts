import { describe, expect, test } from 'vitest';
import { withheldFields, callerWith } from './testing/withheld-fields.ts';
import { writtenSupergraph } from './testing/written-supergraph.ts';

/** An interface with two implementers; the text after each name is added to it, or replaces its fields. */
const nodes = (interfaceRest: string, openRest = '{ text: String rest: Int }', shutRest = openRest) =>
  writtenSupergraph(`
    type Query @in { node: Node open: Open shut: Shut either: Either }
    interface Node @in ${interfaceRest}
    type Open implements Node @in @join__implements(graph: ONE, interface: "Node") ${openRest}
    type Shut implements Node @in @join__implements(graph: ONE, interface: "Node") ${shutRest}
    union Either @in @join__unionMember(graph: ONE, member: "Open") @join__unionMember(graph: ONE, member: "Shut")
      = Open | Shut`);

const FIELDS = '{ text: String rest: Int }';
const LOGIN = '@authenticated';
const NEEDS_A = '@requiresScopes(scopes: [["a"]])';
const NEEDS_B = '@requiresScopes(scopes: [["b"]])';

// https://github.com/apollographql/federation/security/advisories/GHSA-mx7m-j9xf-62hw
describe('enforces a rule that the author of an interface wrote on it', () => {
  const guardedType = nodes(`${LOGIN} ${FIELDS}`);
  const guardedField = nodes(`{ text: String ${LOGIN} rest: Int }`);

  test.each([
    ['through the interface', guardedType, '{ node { text } }', ['node', 'text']],
    ['by the name of an implementer', guardedType, '{ node { ... on Open { text } } }', ['node', 'text']],
    ['where an implementer is given as itself', guardedType, '{ open { text } }', ['open', 'text']],
    ['in a union of implementers', guardedType, '{ either { ... on Shut { rest } } }', ['either', 'rest']],
    ['for its field through the interface', guardedField, '{ node { text rest } }', ['text']],
    ['for its field by the name of an implementer', guardedField, '{ node { ... on Open { text rest } } }', ['text']],
    ['for its field of an implementer as itself', guardedField, '{ shut { text rest } }', ['text']],
  ])('%s', (_title, sdl, text, expected) => {
    expect(withheldFields(sdl, text)).toEqual(expected);
    expect(withheldFields(sdl, text, callerWith())).toEqual([]);
  });

  test('also where implementers have other rules', () => {
    const sdl = nodes(`${NEEDS_A} ${FIELDS}`, FIELDS, `${NEEDS_B} ${FIELDS}`);
    expect(withheldFields(sdl, '{ open { rest } }', callerWith('b'))).toEqual(['open', 'rest']);
    expect(withheldFields(sdl, '{ open { rest } }', callerWith('a'))).toEqual([]);
    expect(withheldFields(sdl, '{ shut { rest } }', callerWith('a'))).toEqual(['shut', 'rest']);
    expect(withheldFields(sdl, '{ node { rest } }', callerWith('a'))).toEqual(['rest']);
    expect(withheldFields(sdl, '{ node { rest } }', callerWith('a', 'b'))).toEqual([]);
  });

  test('also for what implements an interface of it', () => {
    const sdl = writtenSupergraph(`
      type Query @in { leaf: Leaf middle: Middle }
      interface Base @in { text: String ${LOGIN} }
      interface Middle implements Base @in @join__implements(graph: ONE, interface: "Base") { text: String }
      type Leaf implements Middle & Base @in @join__implements(graph: ONE, interface: "Base")
        @join__implements(graph: ONE, interface: "Middle") { text: String }`);
    expect(withheldFields(sdl, '{ leaf { text } }')).toEqual(['text']);
    expect(withheldFields(sdl, '{ middle { text } }')).toEqual(['text']);
  });
});

// https://www.apollographql.com/docs/graphos/routing/security/authorization#polymorphic-types-with-different-requirements
describe("treats an interface's rules that its implementers have in common as theirs", () => {
  const sdl = nodes(`@requiresScopes(scopes: [["b", "a"]]) ${FIELDS}`, `${NEEDS_A} ${FIELDS}`, `${NEEDS_B} ${FIELDS}`);

  test.each([
    ['{ node { text } }', ['a'], ['text']],
    ['{ node { text } }', ['a', 'b'], []],
    ['{ node { ... on Open { text } ... on Shut { rest } } }', ['a'], ['rest']],
    ['{ node { ... on Open { text } ... on Shut { rest } } }', [], ['text', 'rest']],
    ['{ open { text } }', ['a'], []],
    ['{ either { ... on Shut { text } } }', ['b'], []],
  ])('%s with %s', (text, held, expected) => {
    expect(withheldFields(sdl, text, callerWith(...held))).toEqual(expected);
  });

  test('without comparing more combinations of alternatives than composition would write', () => {
    const alternatives = (n: number) => `@requiresScopes(scopes: [["x${n}"], ["y${n}"], ["z${n}"]])`;
    const implementers = Array.from(
      { length: 40 },
      (_, n) => `type T${n} implements Node @in @join__implements(graph: ONE, interface: "Node") ${alternatives(n)}
        { text: String }`,
    );
    const many = writtenSupergraph(
      `type Query @in { node: Node } interface Node @in ${NEEDS_A} { text: String } ${implementers.join(' ')}`,
    );
    expect(withheldFields(many, '{ node { ... on T1 { text } } }', callerWith('x1'))).toEqual(['node', 'text']);
    expect(withheldFields(many, '{ node { ... on T1 { text } } }', callerWith('x1', 'a'))).toEqual([]);
  });
});
