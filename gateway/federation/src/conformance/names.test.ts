import { expect, test } from 'vitest';
import { federationRig } from '../testing/federation-rig.ts';

// No name in a client's operation changes the value of another field.

const rig = federationRig({
  schools: {
    sdl: 'type Query { school(code: ID!): School } type School @key(fields: "code") { code: ID! level: String }',
    resolvers: {
      Query: { school: (_: object, key: object) => key },
      School: { __resolveReference: (key: object) => key, level: () => 'HIGHER' },
    },
  },
  names: {
    sdl: 'type School @key(fields: "code") { code: ID! name(in: String): String }',
    resolvers: {
      School: {
        __resolveReference: (key: object) => key,
        name: ({ code }: { code: string }, args: { in?: string }) => `${args.in ?? 'School'} ${code}`,
      },
    },
  },
});

test.for([
  ['{ school(code: "1") { _a_code: level code: name } }', { school: { _a_code: 'HIGHER', code: 'School 1' } }],
  ['{ school(code: "1") { _q0_name: level name } }', { school: { _q0_name: 'HIGHER', name: 'School 1' } }],
  [
    '{ school(code: "1") { __typename: name code: __typename } }',
    { school: { __typename: 'School 1', code: 'School' } },
  ],
  [
    '{ code: __type(name: "School") { name } school(code: "1") { name } }',
    { code: { name: 'School' }, school: { name: 'School 1' } },
  ],
  [
    'query($representations: String, $v0: ID!) { school(code: $v0) { name(in: $representations) } }',
    { school: { name: 'No. 1' } },
  ],
  ['{ _entities: school(code: "1") { name } }', { _entities: { name: 'School 1' } }],
] as const)('answers %s to the letter', async ([query, data]) => {
  expect(await rig.ask(query, { variables: { representations: 'No.', v0: '1' } })).toEqual({ data });
});

test.for(['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'])(
  'returns a field aliased %s like any other, and does not change prototypes',
  async (name) => {
    const query = `{ ${name}: school(code: "1") { ${name}: name } a: school(code: "2") { ${name}: level } }`;
    const answer = await rig.gateway.execute({ query });
    expect(JSON.stringify(answer)).toBe(`{"data":{"${name}":{"${name}":"School 1"},"a":{"${name}":"HIGHER"}}}`);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  },
);

test.for(['__proto__', 'constructor', 'toString', 'valueOf'])(
  'reports a field that is missing because its subgraph is down, even when it is aliased %s',
  async (name) => {
    const { ask } = federationRig(
      { a: { sdl: 'type Query { name: String }' } },
      {
        wrap: (client) => ({
          ...client,
          name: 'a',
          batchWindowMs: 0,
          close: async () => {},
          ask: async () => Promise.reject(new Error('down')),
        }),
      },
    );
    const { data, errors } = await ask(`{ ${name}: name }`);
    expect(JSON.stringify(data)).toBe(`{"${name}":null}`);
    expect(errors).toMatchObject([{ path: [name], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
  },
);
