import { expect, test } from 'vitest';
import { federationRig, type AskOptions, type TestSubgraph } from '../testing/federation-rig.ts';

interface Case {
  /** Permanent: never renamed or reused. */
  readonly id: string;
  readonly name: string;
  readonly subgraphs: Readonly<Record<string, TestSubgraph>>;
  readonly query: string;
  readonly options?: AskOptions;
  readonly data: unknown;
  /** The expected number of requests to each subgraph, where that matters. */
  readonly requests?: Readonly<Record<string, number>>;
}

const self = { __resolveReference: (key: object) => key };

const PRODUCTS: Readonly<Record<string, TestSubgraph>> = {
  shop: {
    sdl: `type Query { top: [Product!]! } type Product @key(fields: "upc") { upc: ID! }`,
    resolvers: { Query: { top: () => [{ upc: '1' }, { upc: '2' }, { upc: '1' }] } },
  },
  names: {
    sdl: `type Product @key(fields: "upc") { upc: ID! name: String tags: [String!] }`,
    resolvers: { Product: { ...self, name: ({ upc }: { upc: string }) => `P${upc}`, tags: () => ['a', 'b'] } },
  },
};

const CASES: readonly Case[] = [
  {
    id: 'dedup-1',
    name: 'fetches an entity at several places once',
    subgraphs: PRODUCTS,
    query: '{ top { upc name } }',
    data: {
      top: [
        { upc: '1', name: 'P1' },
        { upc: '2', name: 'P2' },
        { upc: '1', name: 'P1' },
      ],
    },
    requests: { shop: 1, names: 1 },
  },
  {
    id: 'alias-1',
    name: 'returns one field under several aliases, in the order of the operation',
    subgraphs: PRODUCTS,
    query: '{ top { second: name upc first: name __typename } }',
    data: {
      top: ['1', '2', '1'].map((upc) => ({ second: `P${upc}`, upc, first: `P${upc}`, __typename: 'Product' })),
    },
  },
  {
    id: 'alias-2',
    name: 'distinguishes aliases from names that every object inherits',
    subgraphs: PRODUCTS,
    query: '{ top { constructor: name toString: upc } }',
    data: { top: ['1', '2', '1'].map((upc) => ({ constructor: `P${upc}`, toString: upc })) },
  },
  {
    id: 'merge-1',
    name: 'combines equal fetches at different places of a plan into one request',
    subgraphs: {
      ...PRODUCTS,
      lists: {
        sdl: `type Query { liked: [Product] seen: Seen } type Seen { product: Product }
          type Product @key(fields: "upc", resolvable: false) { upc: ID! }`,
        resolvers: { Query: { liked: () => [{ upc: '7' }, null], seen: () => ({ product: { upc: '8' } }) } },
      },
    },
    query: '{ liked { name } seen { product { name } } }',
    data: { liked: [{ name: 'P7' }, null], seen: { product: { name: 'P8' } } },
    requests: { lists: 1, names: 1 },
  },
  {
    id: 'provides-1',
    name: 'does not fetch provided fields from their owner',
    subgraphs: {
      reviews: {
        sdl: `type Query { review: Review } type Review { author: User @provides(fields: "name") }
          type User @key(fields: "id") { id: ID! name: String @external }`,
        resolvers: { Query: { review: () => ({ author: { id: '1', name: 'Ann' } }) } },
      },
      users: { sdl: 'type User @key(fields: "id") { id: ID! name: String @shareable }', resolvers: { User: self } },
    },
    query: '{ review { author { id name } } }',
    data: { review: { author: { id: '1', name: 'Ann' } } },
    requests: { reviews: 1 },
  },
  {
    id: 'override-1',
    name: 'fetches an overridden field from its new subgraph',
    subgraphs: {
      old: {
        sdl: 'type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! size: Int }',
        resolvers: { Query: { thing: () => ({ id: '1', size: 1 }) } },
      },
      new: {
        sdl: 'type Thing @key(fields: "id") { id: ID! size: Int @override(from: "old") }',
        resolvers: { Thing: { ...self, size: () => 2 } },
      },
    },
    query: '{ thing { size } }',
    data: { thing: { size: 2 } },
  },
  {
    id: 'interface-object-1',
    name: 'adds fields to every type of an interface through an interface object',
    subgraphs: {
      media: {
        sdl: `type Query { all: [Media!]! } interface Media @key(fields: "id") { id: ID! }
          type Book implements Media @key(fields: "id") { id: ID! pages: Int }
          type Film implements Media @key(fields: "id") { id: ID! minutes: Int }`,
        resolvers: {
          Query: {
            all: () => [
              { __typename: 'Book', id: 'b', pages: 3 },
              { __typename: 'Film', id: 'f', minutes: 90 },
            ],
          },
        },
      },
      ratings: {
        sdl: 'type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }',
        resolvers: { Media: { ...self, stars: ({ id }: { id: string }) => (id === 'b' ? 5 : 4) } },
      },
    },
    query: '{ all { __typename stars ... on Book { pages } ... on Film { minutes } } }',
    data: {
      all: [
        { __typename: 'Book', stars: 5, pages: 3 },
        { __typename: 'Film', stars: 4, minutes: 90 },
      ],
    },
  },
  {
    id: 'inaccessible-1',
    name: 'uses inaccessible fields to compute public ones, and does not return them',
    subgraphs: {
      one: {
        sdl: 'type Query { sum: Sum } type Sum @key(fields: "id") { id: ID! parts: [Int!] @inaccessible }',
        resolvers: { Query: { sum: () => ({ id: '1', parts: [1, 2] }) } },
      },
      two: {
        sdl: `type Sum @key(fields: "id") { id: ID! parts: [Int!] @external total: Int @requires(fields: "parts") }`,
        resolvers: { Sum: { ...self, total: ({ parts }: { parts: number[] }) => parts.reduce((a, b) => a + b, 0) } },
      },
    },
    query: '{ sum { total } }',
    data: { sum: { total: 3 } },
  },
  {
    id: 'condition-1',
    name: 'does not fetch skipped fields',
    subgraphs: PRODUCTS,
    query: 'query($x: Boolean = false) { top { upc name @include(if: $x) ... @skip(if: $x) { __typename } } }',
    data: { top: ['1', '2', '1'].map((upc) => ({ upc, __typename: 'Product' })) },
    requests: { shop: 1 },
  },
  {
    id: 'condition-2',
    name: 'returns whether an object exists when all of its fields are skipped',
    subgraphs: PRODUCTS,
    query: 'query($x: Boolean!) { top { name @include(if: $x) } }',
    options: { variables: { x: false } },
    data: { top: [{}, {}, {}] },
  },
  {
    id: 'introspection-1',
    name: 'answers introspection and data fields in the order of the operation',
    subgraphs: PRODUCTS,
    query: '{ __typename a: __type(name: "Product") { name kind } top { upc } __schema { queryType { name } } }',
    data: {
      __typename: 'Query',
      a: { name: 'Product', kind: 'OBJECT' },
      top: [{ upc: '1' }, { upc: '2' }, { upc: '1' }],
      __schema: { queryType: { name: 'Query' } },
    },
  },
  {
    id: 'typename-1',
    name: 'sends no request for `__typename` of the root',
    subgraphs: PRODUCTS,
    query: '{ kind: __typename }',
    data: { kind: 'Query' },
    requests: {},
  },
  {
    id: 'operation-name-1',
    name: 'runs the named operation',
    subgraphs: PRODUCTS,
    query: 'query A { top { upc } } query B { other: top { upc } }',
    options: { operationName: 'B' },
    data: { other: [{ upc: '1' }, { upc: '2' }, { upc: '1' }] },
  },
];

test.for(CASES)('$id $name', async ({ subgraphs, query, options, data, requests }) => {
  const rig = federationRig(subgraphs, { batchWindowMs: 100 });
  const answer = await rig.ask(query, options);
  expect(answer).toEqual({ data });
  expect(JSON.stringify(answer.data)).toBe(JSON.stringify(data));
  expect(await federationRig(subgraphs).ask(query, options)).toEqual(answer);
  expect(Object.fromEntries(rig.requests)).toMatchObject(requests ?? {});
  expect(rig.requests.size).toBe(requests ? Object.keys(requests).length : rig.requests.size);
});

test('gives every case a unique id', () => {
  expect(new Set(CASES.map(({ id }) => id)).size).toBe(CASES.length);
});

test('runs the fields of a mutation one after another, across subgraphs', async () => {
  const log: string[] = [];
  const step = (name: string) => ({
    sdl: `type Query { ${name}: Int } type Mutation { ${name}Step(n: Int): Int }`,
    resolvers: {
      Mutation: {
        [`${name}Step`]: async (_: unknown, { n }: { n: number }) => {
          log.push(`${name}${n} begins`);
          await new Promise((resolve) => void setImmediate(resolve));
          log.push(`${name}${n} ends`);
          return n;
        },
      },
    },
  });
  const rig = federationRig({ a: step('a'), b: step('b') });
  const { data } = await rig.ask('mutation { one: aStep(n: 1) two: bStep(n: 2) three: aStep(n: 3) }');
  expect(data).toEqual({ one: 1, two: 2, three: 3 });
  expect(log).toEqual(['a1 begins', 'a1 ends', 'b2 begins', 'b2 ends', 'a3 begins', 'a3 ends']);
});
