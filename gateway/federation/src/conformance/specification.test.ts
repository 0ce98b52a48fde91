import { expect, test } from 'vitest';
import { reachedRig, REACHES, federationRig } from '../testing/federation-rig.ts';

// Conditions, variables, leaves and errors as the GraphQL specification defines them.

const ITEMS = {
  a: {
    sdl: `type Query { items: [Item] item(n: Int! = 3): Item } type Item @key(fields: "id") { id: ID! always: Int }`,
    resolvers: {
      Query: { items: () => [{ id: 1 }, { id: 2 }], item: (_: object, { n }: { n: number }) => ({ id: n }) },
      Item: { __resolveReference: (key: object) => key, always: () => 1 },
    },
  },
  b: {
    sdl: 'type Item @key(fields: "id") { id: ID! name: String }',
    resolvers: { Item: { __resolveReference: (key: object) => key, name: ({ id }: { id: string }) => `Item ${id}` } },
  },
};

test.for(REACHES)('fails each object whose condition is null, with subgraphs %s', async (reach) => {
  await using rig = await reachedRig(ITEMS, reach);
  const query = 'query($c: Boolean = true) { items { id name @include(if: $c) } }';
  expect(await rig.ask(query)).toEqual({
    data: {
      items: [
        { id: '1', name: 'Item 1' },
        { id: '2', name: 'Item 2' },
      ],
    },
  });
  expect(await rig.ask(query, { variables: { c: false } })).toEqual({ data: { items: [{ id: '1' }, { id: '2' }] } });
  const { data, errors } = await rig.ask(query, { variables: { c: null } });
  expect(data).toEqual({ items: [null, null] });
  const extensions = { code: 'BAD_USER_INPUT' };
  expect(errors).toMatchObject([
    { path: ['items', 0], extensions },
    { path: ['items', 1], extensions },
  ]);
});

test('returns fields in the order of the operation when a fragment is between two selections of one field', async () => {
  const rig = federationRig({
    a: {
      sdl: `type Query { node: Node } interface Node { self: Node id: ID! size: Int name: String }
        type A implements Node { self: Node id: ID! size: Int name: String }`,
      resolvers: {
        Query: {
          node: () => ({
            __typename: 'A',
            id: '1',
            size: 2,
            name: 'n',
            self: { __typename: 'A', id: '1', size: 2, name: 'n' },
          }),
        },
      },
    },
  });
  const { data } = await rig.ask(
    '{ node { self { id } ... on A { self { name } } ... on Node { self { size id } } } }',
  );
  expect(JSON.stringify(data)).toBe('{"node":{"self":{"id":"1","name":"n","size":2}}}');
});

test('returns no data when the operation itself has a null condition', async () => {
  const rig = federationRig(ITEMS);
  const { data, errors } = await rig.ask('query($c: Boolean = true) { items @skip(if: $c) { id } }', {
    variables: { c: null },
  });
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ message: expect.stringContaining('must not be null') }]);
  expect(rig.requests.size).toBe(0);
});

test('fails a field with a null for a non-null argument, and uses defaults for missing arguments', async () => {
  const rig = federationRig(ITEMS);
  const query = 'query($n: Int = 4) { item(n: $n) { name } items { id } }';
  const items = [{ id: '1' }, { id: '2' }];
  expect(await rig.ask(query)).toEqual({ data: { item: { name: 'Item 4' }, items } });
  const { data, errors } = await rig.ask(query, { variables: { n: null } });
  expect(data).toEqual({ item: null, items });
  expect(errors).toMatchObject([{ path: ['item'], extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(await rig.ask('query($n: Int) { item(n: $n) { name } }')).toEqual({ data: { item: { name: 'Item 3' } } });
});

test.for<readonly [string, string, unknown]>([
  ['Int', '7', 7],
  ['Int', '3000000000', null],
  ['Int', '7.5', null],
  ['Int', '"7"', null],
  ['Float', '1e400', null],
  ['Float', '7', 7],
  ['ID', '7', '7'],
  ['ID', '"7"', '7'],
  ['ID', '7.5', null],
  ['ID', '9007199254740993', null],
  ['String', '7', null],
  ['Boolean', '1', null],
  ['[Int]', '[1,3000000000]', [1, null]],
  ['[Int]', '1', null],
])(
  'gives a leaf of type %s that a subgraph sends as %s as %j, with an error where it is refused',
  async ([type, json, value]) => {
    const rig = federationRig(
      { a: { sdl: `type Query { leaf: ${type} }` } },
      {
        wrap: (client) => ({
          name: 'a',
          batchWindowMs: 0,
          close: () => client.close(),
          ask: async () => ({ data: JSON.parse(`{"leaf":${json}}`) }),
        }),
      },
    );
    const { data, errors = [] } = await rig.ask('{ leaf }');
    expect(data).toEqual({ leaf: value });
    expect(errors.length).toBe(JSON.stringify(value).includes('null') ? 1 : 0);
  },
);

test('loses no message: two errors of one null are both reported, and so is the error of a present value', async () => {
  const errors = [
    { message: 'first', path: ['leaf'], extensions: { code: 'CONFLICT' } },
    { message: 'second', path: ['leaf'], extensions: { code: 'CONFLICT' } },
    { message: 'old', path: ['there'], extensions: { code: 'CONFLICT' } },
    { message: 'by the way', extensions: { code: 'CONFLICT' } },
  ];
  const rig = federationRig(
    { a: { sdl: 'type Query { leaf: Int there: Int }' } },
    {
      wrap: (client) => ({
        name: 'a',
        batchWindowMs: 0,
        close: () => client.close(),
        ask: async () => ({ data: { leaf: null, there: 1 }, errors }),
      }),
    },
  );
  const answer = await rig.ask('{ leaf there }');
  expect(answer.data).toEqual({ leaf: null, there: 1 });
  expect(answer.errors?.map(({ message, path }) => [message, path])).toEqual([
    ['first', ['leaf']],
    ['second', ['leaf']],
    ['old', ['there']],
    ['by the way', undefined],
  ]);
  const compact = await rig.ask('{ leaf there }', { errors: 'compact' });
  expect(compact.errors?.map(({ message }) => message)).toEqual(['first', 'second', 'old', 'by the way']);
});

test('answers introspection as graphql-js does, under any alias', async () => {
  const rig = federationRig(ITEMS);
  expect(
    await rig.ask('{ __type(name: "Item") { name isOneOf } code: __type(name: "Item") { name } items { id } }'),
  ).toMatchObject({
    data: { __type: { name: 'Item', isOneOf: null }, code: { name: 'Item' } },
  });
});
