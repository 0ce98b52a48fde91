import { expect, test } from 'vitest';
import { reachedRig, REACHES, type TestSubgraph } from '../testing/federation-rig.ts';

// Each place of an answer has its own values, whatever another place selects from the same entity.

const self = { __resolveReference: (key: object) => key };
const product = () => ({ upc: '1' });

const SHOP: Readonly<Record<string, TestSubgraph>> = {
  lists: {
    sdl: `type Query { liked: Product seen: Product } type Mutation { like: Product dislike: Product }
      type Product @key(fields: "upc", resolvable: false) { upc: ID! }`,
    resolvers: { Query: { liked: product, seen: product }, Mutation: { like: product, dislike: product } },
  },
  catalogue: {
    sdl: `type Product @key(fields: "upc") { upc: ID! owner: User }
      type User @key(fields: "id", resolvable: false) { id: ID! }`,
    resolvers: { Product: { ...self, owner: () => ({ id: 'u1' }) } },
  },
  users: {
    sdl: 'type User @key(fields: "id") { id: ID! picture(size: Int): String fails(n: Int): String }',
    resolvers: {
      User: {
        ...self,
        picture: (_: object, { size }: { size: number }) => `u1x${size}`,
        fails: (_: object, { n }: { n: number }) => {
          if (n === 1) throw new Error('one');
          return 'fine';
        },
      },
    },
  },
};

const POSTS: Readonly<Record<string, TestSubgraph>> = {
  posts: {
    sdl: `type Query { posts: [Post] } union Post = Compact | Full type Compact { media: Media } type Full { media: Media }
      type Media @key(fields: "id", resolvable: false) { id: ID! }`,
    resolvers: {
      Query: { posts: () => ['Compact', 'Full'].map((name) => ({ __typename: name, media: { id: 'm' } })) },
    },
  },
  media: {
    sdl: 'type Media @key(fields: "id") { id: ID! url(width: Int): String }',
    resolvers: { Media: { ...self, url: (_: object, { width }: { width: number }) => `${width} px` } },
  },
};

test.for(REACHES)('returns one entity at two places with the arguments of each, with subgraphs %s', async (reach) => {
  await using rig = await reachedRig(SHOP, reach);
  const query = '{ liked { owner { picture(size: 1) } } seen { owner { picture(size: 2) } } }';
  expect(await rig.ask(query)).toEqual({
    data: { liked: { owner: { picture: 'u1x1' } }, seen: { owner: { picture: 'u1x2' } } },
  });
  expect(
    await rig.ask('mutation { like { owner { picture(size: 1) } } dislike { owner { picture(size: 2) } } }'),
  ).toEqual({ data: { like: { owner: { picture: 'u1x1' } }, dislike: { owner: { picture: 'u1x2' } } } });
});

test.for(REACHES)('reports the failure of one place only there, with subgraphs %s', async (reach) => {
  await using rig = await reachedRig(SHOP, reach);
  const { data, errors } = await rig.ask('{ liked { owner { x: fails(n: 1) } } seen { owner { x: fails(n: 2) } } }');
  expect(data).toEqual({ liked: { owner: { x: null } }, seen: { owner: { x: 'fine' } } });
  expect(errors).toMatchObject([{ path: ['liked', 'owner', 'x'] }]);
});

test.for(REACHES)('fetches below a union only for the type of the fragment, with subgraphs %s', async (reach) => {
  await using rig = await reachedRig(POSTS, reach);
  const query = '{ posts { ... on Compact { media { url(width: 216) } } ... on Full { media { url(width: 640) } } } }';
  expect(await rig.ask(query)).toEqual({
    data: { posts: [{ media: { url: '216 px' } }, { media: { url: '640 px' } }] },
  });
  expect(rig.requests.get('media')).toBe(2);
});

test.for(REACHES)('runs mutation fields in order, each with its whole selection, with subgraphs %s', async (reach) => {
  let balance = 0;
  const subgraphs = {
    accounts: {
      sdl: `type Query { none: Int } type Mutation { add(n: Int!): Account fail: Account! }
        type Account @key(fields: "id", resolvable: false) { id: ID! }`,
      resolvers: {
        Mutation: {
          add: (_: object, { n }: { n: number }) => ({ id: String((balance += n)) }),
          fail: () => {
            throw new Error('refused');
          },
        },
      },
    },
    balances: {
      sdl: 'type Account @key(fields: "id") { id: ID! balance: Int }',
      resolvers: { Account: { ...self, balance: () => balance } },
    },
  };
  await using rig = await reachedRig(subgraphs, reach);
  expect(await rig.ask('mutation { one: add(n: 1) { balance } two: add(n: 5) { balance } }')).toEqual({
    data: { one: { balance: 1 }, two: { balance: 6 } },
  });
  // A null in a non-null field ends the mutation: `two` does not run.
  const { data, errors } = await rig.ask('mutation { one: add(n: 1) { id } fail { id } two: add(n: 5) { id } }');
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ path: ['fail'] }]);
  expect(balance).toBe(7);
});

test.for(REACHES)(
  'fetches a root field once, although other subgraphs need its keys, with subgraphs %s',
  async (reach) => {
    let calls = 0;
    const subgraphs = {
      a: {
        sdl: 'type Query { items: [Item!] } type Item @key(fields: "id") { id: ID! size: Int box: Box } type Box { name: String }',
        resolvers: {
          Query: { items: () => (calls++ % 2 ? ['2', '1'] : ['1', '2']).map((id) => ({ id, size: Number(id) })) },
          Item: { ...self, box: ({ id }: { id: string }) => ({ name: `box ${id}` }) },
        },
      },
      b: {
        sdl: 'type Item @key(fields: "id") { id: ID! label: String }',
        resolvers: { Item: { ...self, label: ({ id }: { id: string }) => `label ${id}` } },
      },
    };
    await using rig = await reachedRig(subgraphs, reach);
    const { data } = await rig.ask('{ items { id size label box { name } } }');
    const item = (id: string) => ({ id, size: Number(id), label: `label ${id}`, box: { name: `box ${id}` } });
    expect(data).toEqual({ items: [item('1'), item('2')] });
    expect(calls).toBe(1);
    expect(rig.requests.get('a')).toBe(1);
  },
);

test('omits a list that two subgraphs return in different orders, with an error, and never mixes it', async () => {
  const half = (field: string, ids: readonly string[]) => ({
    sdl: `type Query { items: [Item!] @shareable } type Item @shareable { key: Key ${field}: Int } type Key @shareable { id: ID! }
      type Entity${field} @key(fields: "id") { id: ID! }`,
    resolvers: { Query: { items: () => ids.map((id) => ({ key: { id }, [field]: Number(id) })) } },
  });
  await using rig = await reachedRig({ a: half('size', ['1', '2']), b: half('weight', ['2', '1', '3']) }, 'in process');
  const { data, errors } = await rig.ask('{ items { size weight } }');
  expect(data).toEqual({
    items: [
      { size: 1, weight: null },
      { size: 2, weight: null },
    ],
  });
  expect(errors).toMatchObject([
    { path: ['items', 0, 'weight'], extensions: { reason: 'CONFLICT' } },
    { path: ['items', 1, 'weight'], extensions: { reason: 'CONFLICT' } },
  ]);
});

test('returns scalars of any form unchanged: none is merged with another, and none is written to', async () => {
  const shared = Object.freeze({
    list: Object.freeze([1, Object.freeze({ id: 'x' })]),
    __typename: 'Thing',
    id: 'not a key',
  });
  const subgraphs = {
    a: {
      sdl: `scalar JSON type Query { thing: Thing other: Thing } type Thing @key(fields: "id") { id: ID! settings: JSON }`,
      resolvers: {
        Query: { thing: () => ({ id: '1' }), other: () => ({ id: '1' }) },
        Thing: { ...self, settings: () => shared },
      },
    },
    b: {
      sdl: 'scalar JSON type Thing @key(fields: "id") { id: ID! settings: JSON @external copy: JSON @requires(fields: "settings") }',
      resolvers: { Thing: { ...self, copy: ({ settings }: { settings: object }) => ({ of: settings }) } },
    },
  };
  await using rig = await reachedRig(subgraphs, 'in process');
  expect(await rig.ask('{ thing { settings copy } other { s: settings } }')).toEqual({
    data: { thing: { settings: shared, copy: { of: shared } }, other: { s: shared } },
  });
});
