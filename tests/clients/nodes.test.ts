import { nodeId } from '@queqiao/subgraph/nodes';
import { beforeAll, expect, test } from 'vitest';
import { dig, rowsAt } from '../src/answer.ts';
import { sharedTestHub, type TestHub } from '../src/test-hub.ts';

let rig: TestHub;
let code: string;
let uscc: string;

beforeAll(async () => {
  rig = await sharedTestHub();
  const { shanqitong, zhijiao } = rig.mocks.world.platforms;
  code = zhijiao.schools.ordered().find(({ faulty }) => faulty === null)!.code;
  uscc = shanqitong.enterprises.ordered().find(({ faulty }) => faulty === null)!.uscc;
});

test('finds every node by its global id', async () => {
  const ids = await rig.ask(
    `query ($code: ID!, $uscc: ID!) {
      school(code: $code) { id name } enterprise(uscc: $uscc) { id name } industryChain(code: "CL001") { id name }
      policyDocuments { id title } indicators { id unit }
    }`,
    { variables: { code, uscc } },
  );
  expect(ids.errors).toBeUndefined();
  const found = [
    ...(['school', 'enterprise', 'industryChain'] as const).map((field) => dig(ids.data, field)),
    rowsAt(ids, 'policyDocuments')[0],
    rowsAt(ids, 'indicators')[0],
  ] as { readonly id: string; readonly name?: string; readonly title?: string; readonly unit?: string }[];
  const nodes = await rig.ask(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on School { name } ... on Enterprise { name }
      ... on IndustryChain { name } ... on PolicyDocument { title } ... on Indicator { unit } } }`,
    { variables: { ids: found.map(({ id }) => id) } },
  );
  expect(nodes).toEqual({
    status: 200,
    data: {
      nodes: ['School', 'Enterprise', 'IndustryChain', 'PolicyDocument', 'Indicator'].map((__typename, index) => ({
        __typename,
        ...found[index],
      })),
    },
  });
  const single = await rig.ask('query ($id: ID!) { node(id: $id) { id ... on School { name region { name } } } }', {
    variables: { id: found[0]!.id },
  });
  expect(dig(single.data, 'node')).toMatchObject({ ...found[0], region: { name: expect.any(String) } });
});

test('gives a school the same id everywhere, without a request to a platform', async () => {
  const id = nodeId({ type: 'School', key: code });
  await rig.callsSince();
  expect((await rig.ask('query ($id: ID!) { node(id: $id) { id __typename } }', { variables: { id } })).data).toEqual({
    node: { id, __typename: 'School' },
  });
  expect(await rig.callsSince()).toBe(0);
  const answer = await rig.ask(
    `{ schools(first: 100) { nodes { id code cooperations { school { id code } enterprise { id uscc } } } } }`,
  );
  const schools = rowsAt(answer, 'schools.nodes') as unknown as {
    readonly id: string;
    readonly code: string;
    readonly cooperations: { school: { id: string; code: string }; enterprise: { id: string; uscc: string } }[];
  }[];
  const met = [...schools, ...schools.flatMap(({ cooperations }) => cooperations.map(({ school }) => school))];
  expect(met.length).toBeGreaterThan(schools.length);
  for (const school of met) expect(school.id).toBe(nodeId({ type: 'School', key: school.code }));
  expect(new Set(schools.map((school) => school.id)).size).toBe(schools.length);
});

test('returns null for an unknown document or indicator', async () => {
  const answer = await rig.ask('{ a: node(id: "baoji-1999-1") { id } b: node(id: "baoji-2024-37/none") { id } }');
  expect(answer).toEqual({ status: 200, data: { a: null, b: null } });
});

test('returns the id of an unknown school, and NOT_FOUND for its other fields', async () => {
  const id = nodeId({ type: 'School', key: '4600000000' });
  const answer = await rig.ask('query ($id: ID!) { node(id: $id) { id ... on School { name } } }', {
    variables: { id },
  });
  expect(answer.data).toEqual({ node: { id, name: null } });
  expect(answer.errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
    [['node', 'name'], 'NOT_FOUND'],
  ]);
});

test.for<readonly [string, () => string]>([
  ['a school code', () => code],
  ['an id that was altered', () => `${nodeId({ type: 'School', key: code })}A`],
  ['an id of a type that is no node', () => nodeId({ type: 'JobPosting', key: '1' })],
  ['an id of a private type', () => nodeId({ type: '__proto__', key: 'constructor' })],
  ['the id of a malformed school code', () => nodeId({ type: 'School', key: '46' })],
  ['the id of a wrong credit code', () => nodeId({ type: 'Enterprise', key: '910000000000000000' })],
  ['a very long text', () => 'x'.repeat(100_000)],
])('refuses %s as an id, at its own path', async ([, wrong]) => {
  const id = wrong();
  const good = nodeId({ type: 'School', key: code });
  const answer = await rig.ask('query ($id: ID!, $ids: [ID!]!) { node(id: $id) { id } nodes(ids: $ids) { id } }', {
    variables: { id, ids: [good, id, good] },
  });
  expect(answer.data).toEqual({ node: null, nodes: [{ id: good }, null, { id: good }] });
  expect(answer.errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
    [['node'], 'BAD_USER_INPUT'],
    [['nodes', 1], 'BAD_USER_INPUT'],
  ]);
  expect(JSON.stringify(answer.errors).length).toBeLessThan(2000);
});

test('refuses more than 50 ids at once', async () => {
  const answer = await rig.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    variables: { ids: Array.from({ length: 51 }, () => nodeId({ type: 'School', key: code })) },
  });
  expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test('requires the scope for personal data that is reached by a global id', async () => {
  const answer = await rig.ask('query ($id: ID!) { node(id: $id) { ... on Enterprise { contact { phone } } } }', {
    variables: { id: nodeId({ type: 'Enterprise', key: uscc }) },
  });
  expect(answer.data).toEqual({ node: { contact: null } });
  expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
