import { expect, test } from 'vitest';
import { ANONYMOUS, type Caller } from '@queqiao/subgraph/request';
import { satisfies } from './denial.ts';
import { federationRig, type RigOptions } from '../testing/federation-rig.ts';

const caller = (...scopes: string[]): Caller => ({ subject: 'me', scopes: new Set(scopes), regions: null });
const self = { __resolveReference: (key: object) => key };

const rig = (options?: RigOptions) =>
  federationRig(
    {
      jobs: {
        sdl: `
        type Query {
          jobs: [Job!]! secret: Int @requiresScopes(scopes: [["audit:read"]]) me: Int @authenticated
          must: Int! @requiresScopes(scopes: [["a", "b"], ["c"]]) ruled: Int @policy(policies: [["weekday"]])
          noted: Int @requiresScopes(scopes: [["contact:read"]]) @policy(policies: [["purpose"]])
          vault: Vault search: [Result] node: Node }
        type Mutation { write: Int @requiresScopes(scopes: [["operations:write"]]) touch: Int }
        type Job @key(fields: "id") { id: ID! contact: Contact @requiresScopes(scopes: [["contact:read"]]) pay: Int }
        type Contact { name: String phone: String }
        type Vault @requiresScopes(scopes: [["vault:open"]]) { gold: Int }
        interface Node { id: ID! }
        type Open implements Node { id: ID! text: String }
        type Shut implements Node { id: ID! @requiresScopes(scopes: [["shut:read"]]) text: String }
        union Result = Open | Shut`,
        resolvers: {
          Query: {
            jobs: () => [{ id: '1' }, { id: '2' }],
            secret: () => 42,
            me: () => 1,
            must: () => 1,
            ruled: () => 1,
            noted: () => 1,
            vault: () => ({ gold: 1 }),
            search: () => [
              { __typename: 'Open', id: 'o' },
              { __typename: 'Shut', id: 's' },
            ],
            node: () => ({ __typename: 'Open', id: 'o' }),
          },
          Mutation: { write: () => 1, touch: () => 2 },
          Job: { ...self, contact: () => ({ name: 'Li', phone: '1' }), pay: () => 5 },
        },
      },
    },
    options,
  );

test('withholds a field of every item, reports one cause for it, and returns the rest', async () => {
  const { data, errors } = await rig().ask('{ jobs { id contact { name } pay } }', {
    caller: caller(),
    errors: 'compact',
  });
  expect(data).toEqual({
    jobs: [
      { id: '1', contact: null, pay: 5 },
      { id: '2', contact: null, pay: 5 },
    ],
  });
  expect(errors).toEqual([
    {
      message: '缺少权限 contact:read (missing scope contact:read)',
      path: ['jobs', 0, 'contact'],
      extensions: {
        code: 'FORBIDDEN',
        reason: 'DENIED',
        scopes: [['contact:read']],
        cause: '1',
        paths: [
          ['jobs', 0, 'contact'],
          ['jobs', 1, 'contact'],
        ],
      },
    },
  ]);
});

test('returns the field to callers who have the scope, after others were refused it', async () => {
  const one = rig();
  const query = '{ jobs { contact { name } } }';
  expect((await one.ask(query)).data).toEqual({ jobs: [{ contact: null }, { contact: null }] });
  const allowed = { jobs: [{ contact: { name: 'Li' } }, { contact: { name: 'Li' } }] };
  expect(await one.ask(query, { caller: caller('contact:read') })).toEqual({ data: allowed });
  expect((await one.ask(query)).errors).toHaveLength(2);
});

test('sends no request to a subgraph when every field is withheld', async () => {
  const one = rig();
  const { data, errors } = await one.ask('{ secret }');
  expect(data).toEqual({ secret: null });
  expect(errors).toMatchObject([{ path: ['secret'], extensions: { code: 'FORBIDDEN', scopes: [['audit:read']] } }]);
  expect(one.requests.size).toBe(0);
});

test('does not run a withheld mutation field, and runs the other one', async () => {
  const one = rig();
  const { data, errors } = await one.ask('mutation { write touch }', { caller: caller('operations:read') });
  expect(data).toEqual({ write: null, touch: 2 });
  expect(errors).toMatchObject([{ path: ['write'], extensions: { code: 'FORBIDDEN' } }]);
});

test('answers UNAUTHENTICATED where any valid token would do', async () => {
  expect(await rig().ask('{ me }', { caller: ANONYMOUS })).toMatchObject({
    data: { me: null },
    errors: [{ path: ['me'], extensions: { code: 'UNAUTHENTICATED', reason: 'DENIED' } }],
  });
  expect(await rig().ask('{ me }', { caller: caller() })).toEqual({ data: { me: 1 } });
});

test('accepts one whole alternative of scopes, and no mix of two', async () => {
  expect(await rig().ask('{ must }', { caller: caller('c') })).toEqual({ data: { must: 1 } });
  expect(await rig().ask('{ must }', { caller: caller('a', 'b') })).toEqual({ data: { must: 1 } });
  const { data, errors } = await rig().ask('{ must }', { caller: caller('a') });
  expect(data).toBeNull();
  expect(errors?.[0]?.message).toBe('缺少权限 a + b | c (missing scope a + b | c)');
});

test('treats a policy as not met when the caller has no policies', async () => {
  expect(await rig().ask('{ ruled }', { caller: caller() })).toMatchObject({
    data: { ruled: null },
    errors: [
      {
        message: '不符合策略 weekday (policy not met weekday)',
        extensions: { code: 'FORBIDDEN', policies: [['weekday']] },
      },
    ],
  });
});

test('checks a policy after the scope, explains how to meet it, and returns the field to callers who do', async () => {
  const one = rig({ describePolicy: (policy) => (policy === 'purpose' ? '须说明目的 (say why)' : undefined) });
  const ask = (scopes: readonly string[], policies: readonly string[] = []) =>
    one.ask('{ noted }', { caller: caller(...scopes), policies });
  expect((await ask([])).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', scopes: [['contact:read']] } }]);
  expect(await ask(['contact:read'])).toMatchObject({
    data: { noted: null },
    errors: [
      {
        message: '须说明目的 (say why)',
        extensions: { code: 'FORBIDDEN', reason: 'DENIED', policies: [['purpose']] },
      },
    ],
  });
  expect(await ask(['contact:read'], ['purpose'])).toEqual({ data: { noted: 1 } });
});

test('withholds a field whose type is withheld', async () => {
  const one = rig();
  expect(await one.ask('{ vault { gold } }')).toMatchObject({ data: { vault: null }, errors: [{ path: ['vault'] }] });
  expect(one.requests.size).toBe(0);
  expect(await one.ask('{ vault { gold } }', { caller: caller('vault:open') })).toEqual({
    data: { vault: { gold: 1 } },
  });
});

test('withholds a field in a fragment on its own type only', async () => {
  const query = '{ search { __typename ... on Open { id } ... on Shut { id } } }';
  const { data, errors } = await rig().ask(query);
  expect(data).toEqual({ search: [{ __typename: 'Open', id: 'o' }, null] });
  expect(errors).toMatchObject([{ path: ['search', 1, 'id'], extensions: { scopes: [['shut:read']] } }]);
});

test('withholds a field of an interface when any implementer withholds it', async () => {
  const { data, errors } = await rig().ask('{ node { id } }');
  expect(data).toEqual({ node: null });
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', scopes: [['shut:read']] } }]);
});

test('withholds through named fragments and aliases alike', async () => {
  const { data } = await rig().ask('{ jobs { ...F } } fragment F on Job { who: contact { phone } }');
  expect(data).toEqual({ jobs: [{ who: null }, { who: null }] });
});

// https://github.com/graphql-hive/envelop/issues/892
test('withholds a field next to an introspection field', async () => {
  expect(await rig().ask('{ __schema { __typename } secret __type(name: "Job") { name } }')).toMatchObject({
    data: { __schema: { __typename: '__Schema' }, secret: null, __type: { name: 'Job' } },
    errors: [{ path: ['secret'] }],
  });
});

// https://github.com/graphql-dotnet/authorization/pull/256
test('withholds a field of the executed operation in a fragment that another operation uses as well', async () => {
  const query =
    'query One { ...F } query Two { jobs { id } ...G } fragment G on Query { ...F } fragment F on Query { me }';
  for (const operationName of ['One', 'Two']) {
    const { data, errors } = await rig().ask(query, { operationName });
    expect(data).toMatchObject({ me: null });
    expect(errors).toMatchObject([{ path: ['me'], extensions: { code: 'UNAUTHENTICATED' } }]);
  }
});

// https://github.com/apollographql/router/issues/4714
test('answers as usual when every spread of a named fragment is withheld', async () => {
  expect(await rig().ask('{ jobs { contact { ...F } } } fragment F on Contact { phone }')).toMatchObject({
    data: { jobs: [{ contact: null }, { contact: null }] },
    errors: [{ path: ['jobs', 0, 'contact'] }, { path: ['jobs', 1, 'contact'] }],
  });
});

// https://github.com/wundergraph/cosmo/issues/1815
test('withholds a field aliased to the name of an open one, and returns an open one aliased to its name', async () => {
  const { data, errors } = await rig().ask('{ jobs { pay: contact { phone } contact: pay } }');
  expect(data).toEqual({
    jobs: [
      { pay: null, contact: 5 },
      { pay: null, contact: 5 },
    ],
  });
  expect(errors).toMatchObject([{ path: ['jobs', 0, 'pay'] }, { path: ['jobs', 1, 'pay'] }]);
});

test('withholds introspection from callers who may not read the query type', async () => {
  const { ask } = federationRig({
    one: { sdl: 'type Query @authenticated { open: Int }', resolvers: { Query: { open: () => 1 } } },
  });
  const document = '{ open __type(name: "Query") { name } }';
  expect(await ask(document)).toMatchObject({
    data: { open: null, __type: null },
    errors: [
      { path: ['open'], extensions: { code: 'UNAUTHENTICATED' } },
      { path: ['__type'], extensions: { code: 'UNAUTHENTICATED' } },
    ],
  });
  expect((await ask('{ __schema { queryType { name } } }')).data).toBeNull();
  expect(await ask(document, { caller: caller() })).toEqual({ data: { open: 1, __type: { name: 'Query' } } });
});

test('does not accept a promise as a met policy', () => {
  const promised = { authenticated: false, scopes: new Set<string>(), meets: (() => Promise.resolve(false)) as never };
  expect(satisfies(promised, { kind: 'policies', alternatives: [['any']] })).toBe(false);
});
