import { expect, test } from 'vitest';
import { reachedRig, REACHES, type TestSubgraph } from '../testing/federation-rig.ts';

const self = { __resolveReference: (key: object) => key };
const account = ({ id }: { id: string }) => ({ __typename: id === 'a1' ? 'Admin' : 'User', id });

/** `accounts` knows the concrete types; in `ledger` every account is an `Account`, which is a `Node`. */
const ACCOUNTS: Readonly<Record<string, TestSubgraph>> = {
  accounts: {
    sdl: `interface Node { id: ID! }
      interface Account implements Node @key(fields: "id") { id: ID! }
      type Admin implements Account & Node @key(fields: "id") { id: ID! power: Int }
      type User implements Account & Node @key(fields: "id") { id: ID! nick: String }
      type Query { accounts: [Account!] }`,
    resolvers: {
      Query: { accounts: () => ['a1', 'a2'].map((id) => account({ id })) },
      Account: { __resolveReference: account, __resolveType: ({ __typename }: { __typename: string }) => __typename },
      Node: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
      Admin: { ...self, power: () => 3 },
      User: { ...self, nick: ({ id }: { id: string }) => `nick ${id}` },
    },
  },
  ledger: {
    sdl: `interface Node { id: ID! }
      type Account implements Node @key(fields: "id") @interfaceObject { id: ID! balance(in: String): String }
      type Query { ledger: [Account!] nodes: [Node!] } type Mutation { open: Account }`,
    resolvers: {
      Query: {
        ledger: () => [{ id: 'a1' }, { id: 'a2' }],
        nodes: () => ['a1', 'a2'].map((id) => ({ __typename: 'Account', id })),
      },
      Mutation: { open: () => ({ id: 'a2' }) },
      Node: { __resolveType: () => 'Account' },
      Account: { ...self, balance: ({ id }: { id: string }, args: { in?: string }) => `${id} ${args.in ?? 'EUR'}` },
    },
  },
};

test.for(REACHES)(
  'returns the fields common to all objects of an interface, whichever subgraph knows their types, with subgraphs %s',
  async (reach) => {
    await using rig = await reachedRig(ACCOUNTS, reach);
    for (const [query, data] of [
      ['{ ledger { balance } }', { ledger: [{ balance: 'a1 EUR' }, { balance: 'a2 EUR' }] }],
      ['{ ledger { ... on Node { id } } }', { ledger: [{ id: 'a1' }, { id: 'a2' }] }],
      ['mutation { open { id balance } }', { open: { id: 'a2', balance: 'a2 EUR' } }],
      [
        '{ accounts { balance ... on Admin { power } } }',
        { accounts: [{ balance: 'a1 EUR', power: 3 }, { balance: 'a2 EUR' }] },
      ],
      ['{ nodes { id } }', { nodes: [{ id: 'a1' }, { id: 'a2' }] }],
    ] as const) {
      expect(await rig.ask(query), query).toEqual({ data });
    }
  },
);

test.for(REACHES)('fetches the type of objects where the answer depends on it, with subgraphs %s', async (reach) => {
  await using rig = await reachedRig(ACCOUNTS, reach);
  for (const [query, data] of [
    [
      '{ ledger { __typename id } }',
      {
        ledger: [
          { __typename: 'Admin', id: 'a1' },
          { __typename: 'User', id: 'a2' },
        ],
      },
    ],
    ['{ ledger { ... on Admin { power } } }', { ledger: [{ power: 3 }, {}] }],
    ['mutation { open { ... on User { nick } } }', { open: { nick: 'nick a2' } }],
    [
      '{ ledger { ... on Admin { balance(in: "USD") } ... on User { balance(in: "CNY") } } }',
      { ledger: [{ balance: 'a1 USD' }, { balance: 'a2 CNY' }] },
    ],
    [
      '{ nodes { __typename id } }',
      {
        nodes: [
          { __typename: 'Admin', id: 'a1' },
          { __typename: 'User', id: 'a2' },
        ],
      },
    ],
    ['{ nodes { ... on Admin { power } } }', { nodes: [{ power: 3 }, {}] }],
    [
      '{ nodes { ... on Account { __typename ... on Admin { power } } } }',
      { nodes: [{ __typename: 'Admin', power: 3 }, { __typename: 'User' }] },
    ],
  ] as const) {
    expect(await rig.ask(query), query).toEqual({ data });
  }
});

test('returns null with the reason when no subgraph knows the type of an object', async () => {
  await using rig = await reachedRig(ACCOUNTS, 'in process', {
    wrap: (client) =>
      client.name === 'accounts'
        ? {
            name: 'accounts',
            batchWindowMs: 0,
            close: async () => {},
            ask: async () => Promise.reject(new Error('down')),
          }
        : client,
  });
  const { data, errors } = await rig.ask('{ ledger { __typename balance } }');
  expect(data).toEqual({ ledger: null });
  expect(errors?.[0]).toMatchObject({
    path: ['ledger', 0],
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'accounts' },
  });
});

test('reports a field that no subgraph can resolve, and still fetches the fields around it', async () => {
  await using rig = await reachedRig(
    {
      a: {
        sdl: `type Query { wrap: Wrap } type Wrap { other: Int a: Thing } interface Thing { field: String }`,
        resolvers: { Query: { wrap: () => ({ other: 1, a: null }) } },
      },
      b: {
        sdl: 'interface Thing { field: String } type Real implements Thing { field: String } type Query { real: Real }',
      },
    },
    'in process',
  );
  expect(await rig.ask('{ wrap { other a { field } } }')).toEqual({ data: { wrap: { other: 1, a: null } } });
  expect(await rig.ask('{ wrap { a { field } } }')).toEqual({ data: { wrap: { a: null } } });
});

/** `ledger` gives each account an owner; what the owner `must` give fails where it is asked with 1. */
const OWNED: Readonly<Record<string, TestSubgraph>> = {
  accounts: {
    sdl: `interface Account @key(fields: "id") { id: ID! } type Admin implements Account @key(fields: "id") { id: ID! }
      type User implements Account @key(fields: "id") { id: ID! } type Query { accounts: [Account!] }`,
    resolvers: {
      Query: { accounts: () => ['a1', 'a2'].map((id) => account({ id })) },
      Account: { __resolveReference: account, __resolveType: ({ __typename }: { __typename: string }) => __typename },
    },
  },
  ledger: {
    sdl: `type Account @key(fields: "id") @interfaceObject { id: ID! owner: Person } type Query { ledger: [Account!] }
      type Person @key(fields: "name", resolvable: false) { name: ID! }`,
    resolvers: {
      Query: { ledger: () => [{ id: 'a1' }, { id: 'a2' }] },
      Account: { ...self, owner: ({ id }: { id: string }) => ({ name: `owner of ${id}` }) },
    },
  },
  people: {
    sdl: 'type Person @key(fields: "name") { name: ID! must(n: Int): String! }',
    resolvers: {
      Person: {
        ...self,
        must: (_: object, { n }: { n: number }) => {
          if (n === 1) throw new Error('not 1');
          return `must ${n}`;
        },
      },
    },
  },
};

test.for(REACHES)('asks an object only for what its own type is asked for, given subgraphs %s', async (reach) => {
  await using rig = await reachedRig(OWNED, reach);
  for (const root of ['ledger', 'accounts']) {
    const { data, errors = [] } = await rig.ask(
      `{ all: ${root} { owner { name must(n: 2) } ... on User { owner { one: must(n: 1) } } } }`,
    );
    expect(data).toEqual({ all: [{ owner: { name: 'owner of a1', must: 'must 2' } }, { owner: null }] });
    expect(new Set(errors.map(({ path = [] }) => path.slice(0, 3).join('.')))).toEqual(new Set(['all.1.owner']));
  }
});

test('refuses an operation that is far larger when written out for each type, before anything is fetched', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `T${index}`);
  const objects = names.map((name) => `type ${name} implements I @key(fields: "id") { id: ID! }`).join(' ');
  await using rig = await reachedRig(
    {
      a: { sdl: `interface I @key(fields: "id") { id: ID! } ${objects} type Query { is: I }` },
      b: { sdl: 'type I @key(fields: "id") @interfaceObject { id: ID! next: I name: String }' },
    },
    'in process',
  );
  const fragments = Array.from({ length: 8 }, (_, depth) => {
    const below = depth < 7 ? `...F${depth + 1}` : 'name';
    return `fragment F${depth} on I { next { ${below} } ... on T0 { next { name } } }`;
  });
  const { errors } = await rig.ask(`{ is { ...F0 } } ${fragments.join(' ')}`);
  expect(errors).toMatchObject([
    { message: expect.stringContaining('too complex'), extensions: { code: 'BAD_USER_INPUT' } },
  ]);
  expect(rig.requests.size).toBe(0);
});
