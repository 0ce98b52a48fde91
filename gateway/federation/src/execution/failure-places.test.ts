import { expect, test } from 'vitest';
import { badInput, ErrorCode, HubError, notFound } from '@queqiao/subgraph/errors';
import { federationRig, type TestSubgraph } from '../testing/federation-rig.ts';

const self = { __resolveReference: (key: object) => key };
const platformDown = (system: string): HubError =>
  new HubError(ErrorCode.UPSTREAM_UNAVAILABLE, `${system} is down`, { system, reason: 'SOURCE_DOWN' });
const fail = (error: Error) => () => {
  throw error;
};

/** The chain of a city: one subgraph requires a field of another, and a third requires both. */
const chain = (overrides: { members?: () => unknown; supply?: (parent: { members: unknown }) => unknown } = {}) =>
  federationRig({
    enterprise: {
      sdl: 'type Query { chain: Chain } type Chain @key(fields: "code") { code: ID! name: String }',
      resolvers: { Query: { chain: () => ({ code: 'c', name: 'Titanium' }) } },
    },
    education: {
      sdl: `type Chain @key(fields: "code") { code: ID! majors: [String] members: [Int!] @inaccessible }`,
      resolvers: {
        Chain: {
          ...self,
          majors: fail(platformDown('zhijiao')),
          members: overrides.members ?? fail(platformDown('zhijiao')),
        },
      },
    },
    employment: {
      sdl: `type Chain @key(fields: "code") {
        code: ID! members: [Int!] @external supply: Int @requires(fields: "members") demand: Int }`,
      resolvers: {
        Chain: {
          ...self,
          demand: () => 7,
          supply: overrides.supply ?? (({ members }: { members: number[] | null }) => members && members.length),
        },
      },
    },
    policy: {
      sdl: `type Chain @key(fields: "code") {
        code: ID! supply: Int @external demand: Int @external balance: Int @requires(fields: "supply demand") }`,
      resolvers: {
        Chain: {
          ...self,
          balance: ({ supply, demand }: { supply: number | null; demand: number | null }) =>
            supply === null || demand === null ? null : supply - demand,
        },
      },
    },
  });

const lengthOf = ({ members }: { members: number[] }): number => members.length;

const CHAIN = '{ chain { name balance majors supply demand } }';

test('reports each missing field with its own path, and one cause for a missing platform value and its dependents', async () => {
  const { data, errors } = await chain().ask(CHAIN);
  expect(data).toEqual({ chain: { name: 'Titanium', balance: null, majors: null, supply: null, demand: 7 } });
  const extensions = { code: 'UPSTREAM_UNAVAILABLE', system: 'zhijiao', reason: 'SOURCE_DOWN', cause: '1' };
  expect(errors).toEqual(
    ['balance', 'majors', 'supply'].map((name) => ({ message: 'zhijiao is down', path: ['chain', name], extensions })),
  );
});

test('reports one error for each cause with all its paths, when the client requests that form', async () => {
  const { data, errors } = await chain().ask(CHAIN, { errors: 'compact' });
  expect(data).toEqual({ chain: { name: 'Titanium', balance: null, majors: null, supply: null, demand: 7 } });
  expect(errors).toEqual([
    {
      message: 'zhijiao is down',
      path: ['chain', 'balance'],
      extensions: {
        code: 'UPSTREAM_UNAVAILABLE',
        system: 'zhijiao',
        reason: 'SOURCE_DOWN',
        cause: '1',
        paths: [
          ['chain', 'balance'],
          ['chain', 'majors'],
          ['chain', 'supply'],
        ],
      },
    },
  ]);
});

test('reports the cause and not the resolver that failed because a required field was missing', async () => {
  const { data, errors } = await chain({ supply: lengthOf as never }).ask('{ chain { supply demand } }');
  expect(data).toEqual({ chain: { supply: null, demand: 7 } });
  expect(errors?.map(({ extensions }) => extensions?.['system'])).toEqual(['zhijiao']);
});

test("reports a resolver's own failure as such when its required fields are present", async () => {
  const { data, errors } = await chain({ members: () => [1, 2], supply: fail(platformDown('qinyun')) }).ask(CHAIN, {
    errors: 'compact',
  });
  expect(data).toMatchObject({ chain: { balance: null, supply: null, demand: 7 } });
  expect(errors?.map(({ extensions }) => extensions?.['system'])).toEqual(['qinyun', 'zhijiao']);
  expect(errors?.[0]?.extensions?.['paths']).toEqual([
    ['chain', 'balance'],
    ['chain', 'supply'],
  ]);
});

test('does not report a failure that no field of the answer depends on', async () => {
  const rig = chain({ supply: () => 3 });
  expect(await rig.ask('{ chain { supply } }')).toEqual({ data: { chain: { supply: 3 } } });
});

const lists = (error: (id: string) => Error): Readonly<Record<string, TestSubgraph>> => ({
  a: {
    sdl: 'type Query { all: [Thing!]! } type Thing @key(fields: "id") { id: ID! }',
    resolvers: { Query: { all: () => ['1', '2', '1', '3'].map((id) => ({ id })) } },
  },
  b: {
    sdl: 'type Thing @key(fields: "id") { id: ID! part: Part name: String } type Part { must: Int! may: [Int] }',
    resolvers: {
      Thing: {
        __resolveReference: async (key: { id: string }) => {
          if (key.id === '3') throw notFound('Thing', '3', 'zhijiao');
          return key;
        },
        name: ({ id }: { id: string }) => `T${id}`,
        part: ({ id }: { id: string }) => ({ id }),
      },
      Part: {
        must: ({ id }: { id: string }) => {
          if (id === '1') throw error(id);
          return 1;
        },
        may: () => [1, null],
      },
    },
  },
});

test('reports every place of one failing entity, down to the failed field', async () => {
  const { data, errors } = await federationRig(lists(() => platformDown('qinyun'))).ask(
    '{ all { part { may must } } }',
    { errors: 'compact' },
  );
  expect(data).toEqual({
    all: [{ part: null }, { part: { may: [1, null], must: 1 } }, { part: null }, { part: null }],
  });
  expect(errors?.[0]).toMatchObject({
    path: ['all', 0, 'part', 'must'],
    extensions: {
      system: 'qinyun',
      paths: [
        ['all', 0, 'part', 'must'],
        ['all', 2, 'part', 'must'],
      ],
    },
  });
});

test('returns the key of a reference that its owner does not know, and reports that once', async () => {
  const { data, errors } = await federationRig(lists(() => platformDown('x'))).ask('{ all { id name } }');
  expect(data?.['all']).toEqual([
    { id: '1', name: 'T1' },
    { id: '2', name: 'T2' },
    { id: '1', name: 'T1' },
    { id: '3', name: null },
  ]);
  expect(errors).toMatchObject([{ path: ['all', 3, 'name'], extensions: { code: 'NOT_FOUND', system: 'zhijiao' } }]);
});

test('hides the details of an unexpected error from the client, and logs them', async () => {
  const rig = federationRig(lists(() => new Error('connect ECONNREFUSED https://platform.example/secret')));
  const { errors } = await rig.ask('{ all { part { must } } }');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
  expect(JSON.stringify(errors)).not.toMatch(/ECONNREFUSED|platform\.example|stack/u);
  expect(rig.reported).toMatchObject([{ error: { message: expect.stringContaining('ECONNREFUSED') } }]);
});

test('reports two wrong values as two errors', async () => {
  const rig = federationRig({
    a: {
      sdl: 'type Query { get(id: ID!): Int }',
      resolvers: {
        Query: {
          get: (_: unknown, { id }: { id: string }) => {
            throw badInput(`${id} is malformed`, 'id');
          },
        },
      },
    },
  });
  const { errors } = await rig.ask('{ a: get(id: "x") b: get(id: "y") c: get(id: "x") }', { errors: 'compact' });
  expect(errors).toMatchObject([
    {
      message: 'x is malformed',
      path: ['a'],
      extensions: { code: 'BAD_USER_INPUT', argument: 'id', paths: [['a'], ['c']] },
    },
    { message: 'y is malformed', path: ['b'] },
  ]);
});

test('makes an object null and reports it when a non-null field is null without a reason', async () => {
  const rig = federationRig({
    a: {
      sdl: 'type Query { thing: Thing list: [Thing!] } type Thing @key(fields: "id") { id: ID! }',
      resolvers: { Query: { thing: () => ({ id: '1' }), list: () => [{ id: '1' }] } },
    },
    b: {
      sdl: 'type Thing @key(fields: "id") { id: ID! name: String! }',
      resolvers: { Thing: { __resolveReference: () => null } },
    },
  });
  const { data, errors } = await rig.ask('{ thing { name } list { id name } }', { errors: 'compact' });
  expect(data).toEqual({ thing: null, list: null });
  expect(errors).toMatchObject([
    {
      path: ['thing', 'name'],
      extensions: {
        code: 'INTERNAL_SERVER_ERROR',
        paths: [
          ['thing', 'name'],
          ['list', 0, 'name'],
        ],
      },
    },
  ]);
});

test('refuses a malformed day in a variable before any request is sent', async () => {
  const rig = federationRig({ a: { sdl: 'scalar Date type Query { on(day: Date): Int }', resolvers: {} } });
  const { errors } = await rig.ask('query($day: Date) { on(day: $day) }', { variables: { day: '2026-02-30' } });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(errors?.[0]?.message).toMatch(/"\$day".*yyyy-MM-dd/u);
  expect(rig.requests.size).toBe(0);
});

test('names the variable of the wrong type', async () => {
  const rig = federationRig({ a: { sdl: 'type Query { get(n: Int!): Int }', resolvers: {} } });
  const { data, errors } = await rig.ask('query($n: Int!) { get(n: $n) }', { variables: { n: 'many' } });
  expect(data).toBeUndefined();
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(errors?.[0]?.message).toMatch(/"\$n".*Int.*"many"/u);
});
