import type { TestSubgraph } from '../../testing/federation-rig.ts';

/** The value of every guarded place of the graph, and of no other. */
export const SECRET = 'SECRET';

/** The names of the three directives in an SDL. */
export interface DirectiveNames {
  readonly authenticated: string;
  readonly requiresScopes: string;
  readonly policy: string;
}

export const STANDARD_NAMES: DirectiveNames = {
  authenticated: 'authenticated',
  requiresScopes: 'requiresScopes',
  policy: 'policy',
};

/** A guard: one of the three directives. */
export type Guard = keyof DirectiveNames;

/** The three rules that protect places, by directive. */
export const GUARD_ARGUMENTS: Readonly<Record<Guard, string>> = {
  authenticated: '',
  requiresScopes: '(scopes: [["a", "b"], ["c"]])',
  policy: '(policies: [["p", "q"], ["r"]])',
};

export const GUARDS: readonly Guard[] = ['authenticated', 'requiresScopes', 'policy'];

const secret = () => SECRET;
const open = () => 'open';
const reference = (key: object) => key;

/**
 * Two subgraphs with one guard at every place where one is allowed. Each place has a field of `Query` (or its own root
 * field), and returns `SECRET` to callers who meet the guard. `decoy` is put on an open field.
 */
export function guardedSubgraphs(
  guard: Guard,
  names: DirectiveNames = STANDARD_NAMES,
  decoy = '',
): Readonly<Record<'one' | 'two', TestSubgraph>> {
  const use = `@${names[guard]}${GUARD_ARGUMENTS[guard]}`;
  const written = (sdl: string) => sdl.replaceAll('@guard', use).replaceAll('@decoy', decoy);
  return {
    one: {
      sdl: written(ONE),
      resolvers: {
        Query: {
          field: secret,
          object: () => ({ text: SECRET }),
          objects: () => [{ text: SECRET }],
          node: () => ({ __typename: 'Shut', text: SECRET }),
          openNode: () => ({ __typename: 'Open', text: 'open' }),
          item: () => ({ __typename: 'Sealed', text: SECRET, rest: 'open' }),
          base: () => ({ __typename: 'Leaf', text: SECRET, rest: 'open' }),
          vaults: () => ({ __typename: 'Vault', text: SECRET }),
          either: () => ({ __typename: 'Shut', text: SECRET }),
          holder: () => ({ __typename: 'VaultHolder', held: { text: SECRET } }),
          scalar: secret,
          scalars: () => [[SECRET]],
          mood: () => SECRET,
          takesScalar: secret,
          takesMood: secret,
          takesFilter: secret,
          entity: () => ({ id: 'e', part: SECRET }),
          media: () => ({ __typename: 'Film', id: 'm' }),
          shared: secret,
          open,
        },
        Media: { __resolveReference: (key: object) => ({ ...key, __typename: 'Film' }) },
        Film: { __resolveReference: (key: object) => ({ __typename: 'Film', ...key }) },
        Entity: { __resolveReference: () => ({ id: 'e', part: SECRET }) },
        Mutation: { change: secret, plain: secret },
      },
    },
    two: {
      sdl: written(TWO),
      resolvers: {
        Query: { provided: () => ({ id: 'e', part: SECRET }), shared: secret, rated: () => ({ id: 'm' }) },
        Entity: { __resolveReference: reference, made: secret },
        Media: { __resolveReference: reference, rating: secret, free: open },
      },
    },
  };
}

const ONE = `
  type Query {
    field: String @guard object: Vault objects: [Vault!] node: Node openNode: Node item: Item base: Base vaults: Vaults
    either: Either holder: Holder scalar: Secret scalars: [[Secret!]!] mood: Mood entity: Entity media: Media
    takesScalar(value: Secret, size: Int): String takesMood(value: [Mood!]): String takesFilter(filter: Filter): String
    shared: String @guard @shareable open: String @decoy
  }
  type Mutation @guard { change: String plain: String }
  type Subscription { changes: String @guard news: String }
  type Vault implements Vaults @guard { text: String }
  interface Vaults { text: String }
  interface Node { text: String }
  type Open implements Node { text: String }
  type Shut implements Node @guard { text: String }
  interface Item { text: String rest: String }
  type Plain implements Item { text: String rest: String }
  type Sealed implements Item { text: String @guard rest: String }
  interface Base { text: String rest: String }
  interface Middle implements Base { text: String rest: String }
  type Leaf implements Middle & Base { text: String @guard rest: String }
  union Either = Open | Shut
  interface Holder { held: Thing }
  interface Thing { text: String }
  type Box implements Thing { text: String }
  type Chest implements Thing @guard { text: String }
  type VaultHolder implements Holder { held: Chest }
  scalar Secret @guard
  enum Mood @guard { SECRET OTHER }
  input Filter { size: Int inner: Inner }
  input Inner { moods: [Mood!] size: Int self: Filter }
  type Entity @key(fields: "id") { id: ID! part: String @guard @shareable }
  interface Media @key(fields: "id") { id: ID! }
  type Film implements Media @key(fields: "id") { id: ID! }
`;

const TWO = `
  type Query { provided: Entity @provides(fields: "part") shared: String @shareable rated: Media }
  type Entity @key(fields: "id") { id: ID! part: String @external made: String @requires(fields: "part") @guard }
  type Media @key(fields: "id") @interfaceObject { id: ID! rating: String @guard free: String }
`;

/** Documents and whether the guard applies to them: each selects one field in one way. */
export const DOCUMENTS: readonly (readonly ['guarded' | 'open', place: string, document: string])[] = [
  ['guarded', 'a field', '{ field }'],
  ['guarded', 'a field under an alias', '{ x: field }'],
  ['guarded', 'a field with a condition', 'query($yes: Boolean = true) { field @include(if: $yes) }'],
  ['guarded', 'a field in a fragment without type', '{ ... { ... { field } } }'],
  ['guarded', 'a field in a named fragment', '{ ...F } fragment F on Query { field }'],
  ['guarded', 'a field of one subgraph that another leaves open', '{ shared }'],
  ['guarded', 'an object', '{ object { text } }'],
  ['guarded', 'the type name of an object', '{ object { __typename } }'],
  ['guarded', 'a list of objects', '{ objects { text } }'],
  ['guarded', 'an object through its interface', '{ node { text } }'],
  ['guarded', 'an object through its interface, in a fragment', '{ node { ... on Node { text } } }'],
  ['guarded', 'an object through its interface, in a fragment without type', '{ node { ... { text } } }'],
  ['guarded', 'an object through its interface, in a named fragment', '{ node { ...F } } fragment F on Node { text }'],
  ['guarded', 'an object by its name', '{ node { ... on Shut { text } } }'],
  ['guarded', 'an object through its interface, next to a fragment', '{ node { ... on Open { text } text } }'],
  ['guarded', 'an object of a union', '{ either { ... on Shut { text } } }'],
  ['guarded', 'an object of a union through an interface', '{ either { ... on Node { text } } }'],
  ['guarded', 'an object of an interface of which all are guarded', '{ vaults { __typename } }'],
  ['guarded', 'a field of an object through its interface', '{ item { text } }'],
  ['guarded', 'a field of an object by its name', '{ item { ... on Sealed { text } } }'],
  ['guarded', 'a field through an interface of an interface', '{ base { text } }'],
  ['guarded', 'a field through the interface between', '{ base { ... on Middle { text } } }'],
  ['guarded', 'a field of an object below two interfaces', '{ base { ... on Leaf { text } } }'],
  ['guarded', 'what an implementer narrows the type of a field to', '{ holder { held { __typename } } }'],
  ['guarded', 'what an implementer narrows, in a fragment', '{ holder { held { ... on Chest { text } } } }'],
  ['guarded', 'a scalar', '{ scalar }'],
  ['guarded', 'a list of lists of a scalar', '{ scalars }'],
  ['guarded', 'an enum', '{ mood }'],
  ['guarded', 'a scalar as an argument', '{ takesScalar(value: "x") }'],
  ['guarded', 'a scalar as a variable', 'query($v: Secret = "x") { takesScalar(value: $v) }'],
  ['guarded', 'null for a scalar', '{ takesScalar(value: null) }'],
  ['guarded', 'an enum in a list', '{ takesMood(value: [OTHER]) }'],
  ['guarded', 'an enum for a list', '{ takesMood(value: OTHER) }'],
  ['guarded', 'a variable in a list', 'query($v: Mood! = OTHER) { takesMood(value: [$v]) }'],
  ['guarded', 'an enum in an input object', '{ takesFilter(filter: { inner: { moods: [OTHER] } }) }'],
  ['guarded', 'an enum deep down', '{ takesFilter(filter: { inner: { self: { inner: { moods: OTHER } } } }) }'],
  ['guarded', 'an input object as a variable', 'query($f: Filter) { takesFilter(filter: $f) }'],
  ['guarded', 'a variable in an input object', 'query($i: Inner) { takesFilter(filter: { inner: $i }) }'],
  ['guarded', 'a field of an entity', '{ entity { part } }'],
  ['guarded', 'a field with @requires', '{ entity { made } }'],
  ['guarded', 'a field with @requires, provided', '{ provided { made } }'],
  ['guarded', 'a field that is provided', '{ provided { part } }'],
  ['guarded', 'a field of an interface object', '{ rated { __typename rating } }'],
  ['guarded', 'a field of an interface object through the interface', '{ media { rating } }'],
  ['guarded', 'a field of an interface object by the name of an implementer', '{ media { ... on Film { rating } } }'],
  ['guarded', 'a mutation', 'mutation { change }'],
  ['guarded', 'an open field of a guarded root', 'mutation { plain }'],
  ['guarded', 'a subscription', 'subscription { changes }'],
  ['open', 'an open subscription', 'subscription { news }'],
  ['open', 'an open field', '{ open }'],
  ['open', 'the type name of the root', '{ __typename }'],
  ['open', 'the schema', '{ __schema { queryType { name } } }'],
  ['open', 'an open object by its name', '{ openNode { ... on Open { text } } }'],
  ['open', 'an open object by its name in a union', '{ either { ... on Open { text } } }'],
  ['open', 'the type name of an interface of which one is open', '{ node { __typename } }'],
  ['open', 'the type name of a union of which one is open', '{ either { __typename } }'],
  ['open', 'an open field of an object with a guarded one', '{ item { rest } }'],
  ['open', 'an open field through an interface of an interface', '{ base { ... on Middle { rest } } }'],
  ['open', 'a field that is given no guarded argument', '{ takesScalar(size: 1) }'],
  ['open', 'an input object without its guarded fields', '{ takesFilter(filter: { size: 1, inner: { size: 1 } }) }'],
  ['open', 'the key of an entity with a guarded field', '{ entity { id } }'],
  ['open', 'an open field of an interface object', '{ media { free } }'],
];
