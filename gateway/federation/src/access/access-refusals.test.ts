import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { composeSubgraphs } from '../composition/compose.ts';
import { loadSupergraph } from '../composition/load-supergraph.ts';
import { accessDefinitions, ACCESS_LINKS, writtenSupergraph } from './testing/written-supergraph.ts';

const TYPES = 'type Query @in { secret: String @authenticated }';
const UNKNOWN = (rest: string) => `@link(url: "https://example.com/guard/v1.0"${rest})`;

const linking = (...links: string[]) => writtenSupergraph(TYPES, { links: ACCESS_LINKS + links.join(' ') });
const relinking = (link: string, by: string) => writtenSupergraph(TYPES, { links: ACCESS_LINKS.replace(link, by) });
const apollo = (feature: string, purpose: string) => `@link(url: "https://specs.apollo.dev/${feature}"${purpose})`;

/** `@core` has no imports, and version 0.1 of it has no purposes. */
const asCore = (sdl: string, version: string) =>
  sdl
    .replace(/@link\(url: String.*\) /, '@core(feature: String!, as: String, for: link__Purpose) ')
    .replaceAll('@link(url', '@core(feature')
    .replaceAll('link__Purpose', 'core__Purpose')
    .replace('scalar link__Import', '')
    .replace('/link/v1.0', `/core/${version}`);

const withoutPurposes = (sdl: string) => sdl.replaceAll(/, for: (SECURITY|EXECUTION)/g, '');

const unknown = linking(UNKNOWN(', for: SECURITY'));

describe('refuses to load a supergraph that links', () => {
  test.each<readonly [string, RegExp, string]>([
    ['an unknown feature for security', /guard\/v1\.0 \(for: SECURITY\)/, unknown],
    ['an unknown feature for execution', /\(for: EXECUTION\)/, linking(UNKNOWN(', for: EXECUTION'))],
    ['an unknown feature by @core', /guard\/v1\.0 \(for: SECURITY\)/, asCore(unknown, 'v0.2')],
    ['an unknown feature where none can have a purpose', /guard/, withoutPurposes(asCore(unknown, 'v0.1'))],
    ['a feature for an unknown purpose', /link\(for:\)/, linking(UNKNOWN(', for: SAFETY'))],
    ['a feature without version', /version/, linking('@link(url: "https://example.com/guard", for: SECURITY)')],
    ['another minor version', /authenticated\/v0\.2/, relinking('authenticated/v0.1', 'authenticated/v0.2')],
    ['another major version', /policy\/v1\.0/, relinking('policy/v0.1', 'policy/v1.0')],
    ['another version for no purpose', /policy\/v0\.2/, relinking('policy/v0.1", for: SECURITY', 'policy/v0.2"')],
    [
      'another major version of federation',
      /v3\.0/,
      writtenSupergraph(TYPES, { links: apollo('federation/v3.0', '') }),
    ],
    [
      'a specification at another address',
      /http:/,
      relinking('https://specs.apollo.dev/pol', 'http://specs.apollo.dev/pol'),
    ],
    ['one specification twice', /already been linked/, linking(apollo('policy/v0.1', ', as: "rule"'))],
    ['two features by one name', /already uses/, linking(UNKNOWN(', as: "policy"'))],
    ['connectors', /connect\/v0\.1/, linking(apollo('connect/v0.1', ', for: EXECUTION'))],
    ['arguments from context', /context\/v0\.1/, linking(apollo('context/v0.1', ', for: SECURITY'))],
  ])('%s', (_title, message, sdl) => {
    expect(() => loadSupergraph(sdl)).toThrow(message);
  });
});

const SHAPE = /须写作 \[\["…"\]\].*list of lists/;
const scoped = (scopes: string) => writtenSupergraph(`type Query @in { secret: String @requiresScopes${scopes} }`);
const defining = (from: string, to: string, types = TYPES) =>
  writtenSupergraph(types, { definitions: accessDefinitions().replace(from, to) });

describe('refuses to load a supergraph with a rule that has', () => {
  test.each<readonly [string, RegExp, string]>([
    ['no argument', /required/, scoped('')],
    [
      'no argument but a default',
      SHAPE,
      defining('[[requiresScopes__Scope!]!]!', '[[String!]!]! = [["a"]]', 'type Query @in { a: Int @requiresScopes }'),
    ],
    ['null', SHAPE, scoped('(scopes: null)')],
    ['no alternatives', SHAPE, scoped('(scopes: [])')],
    ['one empty alternative', SHAPE, scoped('(scopes: [[]])')],
    ['an empty alternative among others', SHAPE, scoped('(scopes: [["a"], []])')],
    ['a string', SHAPE, scoped('(scopes: "a")')],
    ['a list of strings', SHAPE, scoped('(scopes: ["a"])')],
    ['a list of strings and lists', SHAPE, scoped('(scopes: [["a"], "b"])')],
    ['an empty string', SHAPE, scoped('(scopes: [["a", " "]])')],
    ['a number', SHAPE, scoped('(scopes: [[1]])')],
    ['an object', SHAPE, scoped('(scopes: [[{ scope: "a" }]])')],
    ['a null among strings', /./, scoped('(scopes: [["a", null]])')],
    ['a variable', /variable/, scoped('(scopes: [[$scope]])')],
    ['an unknown argument', /more/, scoped('(scopes: [["a"]], more: true)')],
    ['policies without alternatives', SHAPE, writtenSupergraph('type Query @in { a: Int @policy(policies: []) }')],
    [
      'an exception',
      /no arguments/,
      defining(
        '@authenticated on',
        '@authenticated(unless: String) on',
        'type Query @in { a: Int @authenticated(unless: "x") }',
      ),
    ],
  ])('%s', (_title, message, sdl) => {
    expect(() => loadSupergraph(sdl)).toThrow(message);
  });
});

const allowing = (locations: string, types: string, schema = '') =>
  writtenSupergraph(types, { definitions: accessDefinitions(`on FIELD_DEFINITION | ${locations}`), schema });

describe('refuses to load a supergraph with a rule', () => {
  test.each<readonly [string, RegExp, string]>([
    [
      'on an enum value',
      /Mood\.GOOD/,
      allowing(
        'ENUM_VALUE',
        'type Query @in { mood: Mood } enum Mood @in { GOOD @authenticated @join__enumValue(graph: ONE) }',
      ),
    ],
    ['on the schema', /不能用于 schema/, allowing('SCHEMA', TYPES, '@authenticated')],
    [
      'on an argument of a directive',
      /@mark/,
      allowing('ARGUMENT_DEFINITION', `${TYPES} directive @mark(text: String @authenticated) on OBJECT`),
    ],
    [
      'where its definition does not allow it',
      /INPUT_OBJECT/,
      writtenSupergraph('type Query @in { a(x: X): Int } input X @in @authenticated { y: Int }'),
    ],
    [
      'twice at one place',
      /only be used once/,
      writtenSupergraph('type Query @in { a: Int @authenticated @authenticated }'),
    ],
    [
      'that its specification does not define',
      /@authenticated__by/,
      defining('@authenticated on', '@authenticated__by on', TYPES.replace('@authenticated', '@authenticated__by')),
    ],
    [
      'by the name that an import has changed',
      /@needs/,
      relinking('authenticated/v0.1",', 'authenticated/v0.1", import: [{ name: "@authenticated", as: "@needs" }],'),
    ],
    [
      'and a @requires of what there is not',
      /nothing/,
      writtenSupergraph(
        'type Query @in { a: Int @authenticated b: Int @join__field(graph: ONE, requires: "nothing") }',
      ),
    ],
  ])('%s', (_title, message, sdl) => {
    expect(() => loadSupergraph(sdl)).toThrow(message);
  });
});

test.each<readonly [string, string, boolean]>([
  ['an unknown feature for no purpose', linking(UNKNOWN('')), true],
  ['a directive of that name that nothing links', writtenSupergraph(TYPES, { links: '' }), false],
  [
    'a directive of that name from elsewhere',
    writtenSupergraph(TYPES, { links: UNKNOWN(', import: ["@authenticated"]') }),
    false,
  ],
])('loads a supergraph with %s', (_title, sdl, guarded) => {
  expect(loadSupergraph(sdl).access.of('Query', 'secret')).toEqual(guarded ? [{ kind: 'authenticated' }] : []);
});

const composing = (link: string) => () =>
  composeSubgraphs([
    {
      name: 'one',
      typeDefs: parse(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.9") ${link}
        directive @guard on FIELD_DEFINITION
        type Query { secret: Int @guard }`),
    },
  ]);

test('refuses to compose a subgraph whose security links would be lost in composition', () => {
  expect(composing(UNKNOWN(', for: SECURITY, import: ["@guard"]'))).toThrow(/子图 one[^]*guard\/v1\.0/);
  expect(composing(apollo('authenticated/v0.2', ', import: [{ name: "@authenticated", as: "@guard" }]'))).toThrow(
    /子图 one[^]*authenticated\/v0\.2/,
  );
});

test('composes subgraphs that link nothing', () => {
  expect(composing('')().access.any).toBe(false);
  expect(composeSubgraphs([{ name: 'one', typeDefs: parse('type Query { open: Int }') }]).access.any).toBe(false);
});
