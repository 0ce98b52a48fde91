import { GraphQLError, GraphQLScalarType } from 'graphql';
import type { TestSubgraph } from './federation-rig.ts';

// An archive over seven subgraphs, with typical sources of gateway errors: one entity at many places with different
// arguments, requirements with arguments, interface objects, unions, scalars of any form, failing fields, names that
// every object inherits, and mutations whose effects are visible to others. Every resolver depends only on the parent's
// key, its arguments and the world, so that the same ones serve the subgraphs and one plain schema.

interface Key {
  readonly id: string;
}
type Resolver = (parent: never, args: never) => unknown;
type Resolvers = Readonly<Record<string, Readonly<Record<string, Resolver>>>>;

/** Ids for arguments: some that exist, and one that does not. */
export const ARCHIVE_IDS = ['u1', 'u2', 'p1', 'p2', 'none'];

/** The state that mutations change. */
export interface World {
  touches: number;
}

const CURRENCIES: Readonly<Record<string, number>> = { EUR: 10, USD: 11, CNY: 80 };
const USERS = ['u1', 'u2', 'u3'];
const POSTS = ['p1', 'p2', 'p3', 'p4'];
const PRODUCTS = ['1', '2', '3'];
const ACCOUNTS = ['a1', 'a2', 'a3'];

const numberOf = (id: string): number => Number(id.replaceAll(/\D/gu, ''));
const pick = (all: readonly string[], seed: number): string => all[seed % all.length] ?? '';
const post = (id: string) => ({ __typename: numberOf(id) % 2 ? 'Compact' : 'Full', id });
const account = (id: string) => ({ __typename: numberOf(id) % 2 ? 'Personal' : 'Business', id });
const broken = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'UPSTREAM_UNAVAILABLE', system: 'archive' } });

/** Values that look like other things: they must be neither read as fields nor written to. */
const JSON_VALUE = JSON.parse(
  '{"id":"not a key","__typename":"User","__proto__":{"polluted":true},"list":[{"id":1},null],"deep":{"a":{"b":[]}}}',
) as object;

function priceIn(upc: string, currency: string): number | null {
  if (upc === '3' && currency === 'CNY') throw broken('no price in CNY');
  return (CURRENCIES[currency] ?? 0) * numberOf(upc);
}

const User: Record<string, Resolver> = {
  name: ({ id }: Key) => `User ${id}`,
  constructor: ({ id }: Key) => `made of ${id}`,
  picture: ({ id }: Key, { size }: { size: number }) => `${id}x${size}`,
  fails: ({ id }: Key, { n }: { n: number | null }) => {
    if (n === 1) throw broken(`${id} fails`);
    return `fine ${n}`;
  },
  must: ({ id }: Key, { n }: { n: number }) => {
    if (n === 1 && id === 'u2') throw broken(`${id} must not`);
    return `must ${n}`;
  },
  friend: ({ id }: Key, { of }: { of: number }) => ({ id: pick(USERS, numberOf(id) + of) }),
  meta: (_: Key, { key }: { key: string | null }) => (key === null ? JSON_VALUE : [key, JSON_VALUE]),
};
const UserPosts: Record<string, Resolver> = {
  posts: ({ id }: Key, { first }: { first: number }) => POSTS.slice(0, first + (numberOf(id) % 2)).map(post),
  latest: ({ id }: Key) => (id === 'u3' ? null : post(pick(POSTS, numberOf(id)))),
};
const Post: Record<string, Resolver> = {
  title: ({ id }: Key) => `Post ${id}`,
  author: ({ id }: Key) => ({ id: pick(USERS, numberOf(id)) }),
  media: ({ id }: Key, { kind }: { kind: string }) => ({ id: `${kind}-${id === 'p3' ? 'p1' : id}` }),
};
const Compact: Record<string, Resolver> = { ...Post, size: ({ id }: Key) => numberOf(id) };
const Full: Record<string, Resolver> = {
  ...Post,
  size: ({ id }: Key) => `${id} pages`,
  related: () => [post('p1'), null, post('p2'), { __typename: 'User', id: 'u1' }],
};
const Media: Record<string, Resolver> = {
  url: ({ id }: Key, { width }: { width: number }) => {
    if (width === 1 && id.endsWith('p2')) throw broken(`${id} is gone`);
    return `${id}/${width}`;
  },
  tags: ({ id }: Key, { first }: { first: number }) => ['a', null, id].slice(0, first),
  meta: () => JSON_VALUE,
};
const Product: Record<string, Resolver> = {
  price: ({ upc }: { upc: string }, { in: currency }: { in: string }) => priceIn(upc, currency),
  name: ({ upc }: { upc: string }) => `Product ${upc}`,
};
const Ledger: Record<string, Resolver> = {
  balance: ({ id }: Key, { in: currency }: { in: string }) => numberOf(id) * (CURRENCIES[currency] ?? 0),
  history: ({ id }: Key) => [numberOf(id), null],
  holder: ({ id }: Key) => ({ id: pick(USERS, numberOf(id)) }),
};
const Query: Record<string, Resolver> = {
  user: (_: unknown, { id }: Key) => (USERS.includes(id) ? { id } : null),
  users: (_: unknown, { first }: { first: number }) => USERS.slice(0, first).map((id) => ({ id })),
  me: () => ({ id: 'u1' }),
  posts: (_: unknown, { first }: { first: number }) => POSTS.slice(0, first).map(post),
  feed: () => [post('p2'), { __typename: 'User', id: 'u2' }, null, post('p1')],
  post: (_: unknown, { id }: Key) => (POSTS.includes(id) ? post(id) : null),
  products: () => PRODUCTS.map((upc) => ({ upc })),
  bundles: () => ['b1', 'b2'].map((id) => ({ id })),
  accounts: () => ACCOUNTS.map(account),
};
const Bundle: Record<string, Resolver> = {
  parts: ({ id }: Key) => PRODUCTS.slice(0, numberOf(id)).map((upc) => ({ upc })),
};

const sum = (parts: readonly { readonly price: number | null }[]): number =>
  parts.reduce((total, { price }) => total + (price ?? 0), 0);
const times = (price: number | null, factor: number): number | null => (price === null ? null : price * factor);

const reference = { __resolveReference: (key: object) => key };
const JSON_SCALAR = new GraphQLScalarType({ name: 'JSON' });

/** The archive as subgraphs, and its resolvers as one plain schema's, over one world. */
export function archive(world: World): {
  readonly subgraphs: Readonly<Record<string, TestSubgraph>>;
  readonly resolvers: Resolvers;
} {
  const Mutation: Record<string, Resolver> = {
    touch: (_: never, { n }: { n: number }) => {
      world.touches += n;
      return { id: pick(USERS, n) };
    },
    reset: (_: never, { n }: { n: number }) => {
      if (n === 1) throw broken('reset refused');
      world.touches = 0;
      return { id: 'u1' };
    },
  };
  const Stats: Record<string, Resolver> = {
    touches: () => world.touches,
    seen: (_: Key, { by }: { by: number }) => world.touches * by,
  };
  const subgraphs: Record<string, TestSubgraph> = {
    users: {
      sdl: `scalar JSON
        type Query { user(id: ID!): User users(first: Int = 2): [User!]! me: User }
        type Mutation { touch(n: Int!): User reset(n: Int = 0): User! }
        type User @key(fields: "id") { id: ID! name: String constructor: String picture(size: Int = 3): String
          fails(n: Int): String must(n: Int = 0): String! friend(of: Int = 1): User meta(key: String): JSON }`,
      resolvers: {
        JSON: JSON_SCALAR,
        Query: { user: Query['user'], users: Query['users'], me: Query['me'] },
        Mutation,
        User: { ...reference, ...User },
      },
    },
    posts: {
      sdl: `enum Kind { PICTURE VIDEO }
        interface Post { id: ID! title: String author: User media(kind: Kind = PICTURE): Media }
        type Compact implements Post @key(fields: "id") { id: ID! title: String author: User media(kind: Kind = PICTURE): Media size: Int }
        type Full implements Post @key(fields: "id") { id: ID! title: String author: User media(kind: Kind = PICTURE): Media size: String
          related: [Feed] }
        union Feed = Compact | Full | User
        type Media @key(fields: "id", resolvable: false) { id: ID! }
        type User @key(fields: "id") { id: ID! posts(first: Int = 1): [Post!] latest: Post }
        type Query { posts(first: Int = 2): [Post!] feed: [Feed] post(id: ID!): Post }`,
      resolvers: {
        Query: { posts: Query['posts'], feed: Query['feed'], post: Query['post'] },
        Compact: { ...reference, ...Compact },
        Full: { ...reference, ...Full },
        User: { ...reference, ...UserPosts },
      },
    },
    media: {
      sdl: `scalar JSON
        type Media @key(fields: "id") { id: ID! url(width: Int = 10): String! tags(first: Int = 2): [String] meta: JSON }`,
      resolvers: { JSON: JSON_SCALAR, Media: { ...reference, ...Media } },
    },
    prices: {
      sdl: `enum Currency { EUR USD CNY }
        type Product @key(fields: "upc") { upc: ID! name: String price(in: Currency = EUR): Float }
        type Bundle @key(fields: "id") { id: ID! parts: [Product!]! }
        type Query { products: [Product!] bundles: [Bundle!] }`,
      resolvers: {
        Query: { products: Query['products'], bundles: Query['bundles'] },
        Product: { __resolveReference: (key: object) => key, ...Product },
        Bundle: { ...reference, ...Bundle },
      },
    },
    taxes: {
      sdl: `enum Currency { EUR USD CNY }
        type Product @key(fields: "upc") { upc: ID! price(in: Currency = EUR): Float @external
          tax: Float @requires(fields: "price(in: USD)") vat: Float @requires(fields: "price(in: EUR)")
          duty: Float @requires(fields: "price(in: CNY)") plain: Float @requires(fields: "price") }
        type Bundle @key(fields: "id") { id: ID! parts: [Product!]! @external
          total: Float @requires(fields: "parts { price(in: USD) }") sum: Float @requires(fields: "parts { price(in: EUR) }") }`,
      resolvers: {
        Product: {
          __resolveReference: (key: object) => key,
          tax: ({ price }: { price: number | null }) => times(price, 2),
          vat: ({ price }: { price: number | null }) => times(price, 3),
          duty: ({ price }: { price: number | null }) => times(price, 4),
          plain: ({ price }: { price: number | null }) => times(price, 5),
        },
        Bundle: {
          ...reference,
          total: ({ parts }: { parts: { price: number }[] }) => sum(parts),
          sum: ({ parts }: { parts: { price: number }[] }) => sum(parts),
        },
      },
    },
    accounts: {
      sdl: `interface Account @key(fields: "id") { id: ID! owner: User }
        type Personal implements Account @key(fields: "id") { id: ID! owner: User nick: String }
        type Business implements Account @key(fields: "id") { id: ID! owner: User seats(n: Int = 2): Int }
        type User @key(fields: "id", resolvable: false) { id: ID! }
        type Query { accounts: [Account!] }`,
      resolvers: {
        Query: { accounts: Query['accounts'] },
        Account: {
          __resolveReference: ({ id }: Key) => account(id),
          __resolveType: ({ __typename }: { __typename: string }) => __typename,
        },
        Personal: { ...reference, ...personal() },
        Business: { ...reference, ...business() },
      },
    },
    ledger: {
      sdl: `enum Currency { EUR USD CNY }
        type Account @key(fields: "id") @interfaceObject { id: ID! balance(in: Currency = EUR): Float! history: [Int] holder: User }
        type User @key(fields: "id") { id: ID! touches: Int seen(by: Int = 1): Int accounts: [Account!] }
        type Query { ledger: [Account!] }`,
      resolvers: {
        Query: { ledger: () => ACCOUNTS.map((id) => ({ id })) },
        Account: { ...reference, ...Ledger },
        User: {
          ...reference,
          ...Stats,
          accounts: ({ id }: Key) => ACCOUNTS.slice(0, numberOf(id)).map((each) => ({ id: each })),
        },
      },
    },
  };
  return {
    subgraphs,
    resolvers: {
      Query: { ...Query, ledger: () => ACCOUNTS.map(account) },
      Mutation,
      User: {
        ...User,
        ...UserPosts,
        ...Stats,
        accounts: ({ id }: Key) => ACCOUNTS.slice(0, numberOf(id)).map(account),
      },
      Compact,
      Full,
      Media,
      Product: {
        ...Product,
        tax: ({ upc }: { upc: string }) => times(priceIn(upc, 'USD'), 2),
        vat: ({ upc }: { upc: string }) => times(priceIn(upc, 'EUR'), 3),
        duty: ({ upc }: { upc: string }) => times(priceIn(upc, 'CNY'), 4),
        plain: ({ upc }: { upc: string }) => times(priceIn(upc, 'EUR'), 5),
      },
      Bundle: {
        ...Bundle,
        total: (key: Key) => sum(partsOf(key).map((upc) => ({ price: priceIn(upc, 'USD') }))),
        sum: (key: Key) => sum(partsOf(key).map((upc) => ({ price: priceIn(upc, 'EUR') }))),
      },
      Personal: { ...personal(), ...Ledger },
      Business: { ...business(), ...Ledger },
    },
  };
}

function partsOf({ id }: Key): readonly string[] {
  return PRODUCTS.slice(0, numberOf(id));
}

function owner({ id }: Key): object {
  return { id: pick(USERS, numberOf(id) + 1) };
}

function personal(): Record<string, Resolver> {
  return { owner, nick: ({ id }: Key) => `nick of ${id}` };
}

function business(): Record<string, Resolver> {
  return { owner, seats: ({ id }: Key, { n }: { n: number }) => numberOf(id) * n };
}
