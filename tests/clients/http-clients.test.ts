import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { cacheExchange, Client, fetchExchange } from '@urql/core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sharedTestHub, type TestHub } from '../src/test-hub.ts';
import { HTTP_CLIENTS } from './http-clients.ts';
import { SentRequests } from './sent-requests.ts';

const SCHOOL = `query School($code: ID!, $majors: Int) {
  school(code: $code) { code name region { name } majors(first: $majors) { nodes { name } pageInfo { hasNextPage } } }
}`;
const CONTACT = 'query Contact($uscc: ID!) { enterprise(uscc: $uscc) { name contact { name phone } } }';
const PURPOSE = { 'x-purpose': encodeURIComponent('核查实训基地联系人') };

let rig: TestHub;
let url: string;
let sent: SentRequests;
let school: { readonly code: string; readonly name: string };
let enterprise: { readonly uscc: string; readonly contactPhone: string | null };

beforeAll(async () => {
  rig = await sharedTestHub();
  url = `${rig.hub.url}/graphql`;
  sent = new SentRequests(rig.hub.url);
  const { shanqitong, zhijiao } = rig.mocks.world.platforms;
  school = zhijiao.schools.ordered().find(({ faulty }) => faulty === null)!;
  enterprise = shanqitong.enterprises
    .ordered()
    .find(({ faulty, contactPhone }) => faulty === null && contactPhone !== null)!;
});
afterAll(async () => {
  sent[Symbol.dispose]();
});
beforeEach(() => void sent.take());

const bearer = (): Readonly<Record<string, string>> => ({
  authorization: `Bearer ${rig.hub.development!.tokens.administrator}`,
});

describe.each(HTTP_CLIENTS)('%s', (_name, method, ask) => {
  test(`sends variables by ${method} and receives the answer`, async () => {
    const answer = await ask(url, { query: SCHOOL, variables: { code: school.code, majors: 2 } });
    expect(answer.errors).toEqual([]);
    expect(answer.data).toMatchObject({
      school: { code: school.code, name: school.name, region: { name: expect.any(String) } },
    });
    expect(sent.take().map((request) => request.method)).toEqual([method]);
  });

  test('shows the error of one field, and the rest of the answer', async () => {
    const answer = await ask(url, { query: CONTACT, variables: { uscc: enterprise.uscc } });
    expect(answer.data).toMatchObject({ enterprise: { name: expect.any(String), contact: null } });
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors[0]).toMatchObject({
      message: expect.stringContaining('contact:read'),
      path: ['enterprise', 'contact'],
      extensions: { code: 'FORBIDDEN', reason: 'DENIED' },
    });
  });

  test.for([
    ['a field that the schema does not have', '{ school(code: "1") { salary } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a variable that is missing', SCHOOL, {}, 'BAD_USER_INPUT'],
    ['a page that is too large', SCHOOL, { code: '4610366358', majors: 1000 }, 'BAD_USER_INPUT'],
  ] as const)('shows why the hub refuses %s', async ([, query, variables, code]) => {
    const answer = await ask(url, { query, variables });
    expect(answer.errors.map(({ extensions }) => extensions?.['code'])).toEqual([code]);
  });

  test('sends a token and a purpose in Chinese, and receives personal data', async () => {
    const answer = await ask(url, {
      query: CONTACT,
      variables: { uscc: enterprise.uscc },
      headers: { ...bearer(), ...PURPOSE },
    });
    expect(answer).toMatchObject({ data: { enterprise: { contact: { phone: enterprise.contactPhone } } }, errors: [] });
  });

  test('reports an invalid token', async () => {
    const answer = await ask(url, {
      query: SCHOOL,
      variables: { code: school.code },
      headers: { authorization: 'Bearer nonsense' },
    }).then(
      ({ errors }) => errors,
      (error: unknown) => [error],
    );
    expect(JSON.stringify(answer) + String(answer[0])).toMatch(/UNAUTHENTICATED|401|Unauthorized/u);
  });
});

test('records a percent-encoded purpose as readable text', async () => {
  const { uscc } = enterprise;
  await rig.ask(CONTACT, { variables: { uscc }, role: 'administrator', headers: PURPOSE });
  const answer = await rig.ask('{ audit(first: 1) { nodes { purpose subject } } }', { role: 'administrator' });
  const subject = `shanqitong/Enterprise/${uscc}`;
  expect(answer.data).toEqual({ audit: { nodes: [{ purpose: '核查实训基地联系人', subject }] } });
});

test.for<readonly [string, Readonly<Record<string, string>>]>([
  ['a trace', { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', tracestate: 'a=b' }],
  ['an invalid trace', { traceparent: 'nonsense' }],
  ['a client name and version', { 'apollographql-client-name': 'portal', 'apollographql-client-version': '1.2' }],
  ['headers of old libraries', { 'x-requested-with': 'XMLHttpRequest' }],
])('answers at /graphql/ too, with %s', async ([, headers]) => {
  const answer = await fetch(`${url}/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ __type(name: "School") { name isOneOf } }' }),
  });
  expect([answer.status, await answer.json()]).toEqual([200, { data: { __type: { name: 'School', isOneOf: null } } }]);
});

test('refuses a selection of depth 2,490 as an error of the request', async () => {
  const query = `${'{ majors '.repeat(2490)}${'}'.repeat(2490)}`;
  expect(await rig.ask(query)).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }],
  });
});

test('urql sends a mutation by POST', async () => {
  const client = new Client({ url, exchanges: [cacheExchange, fetchExchange], fetchOptions: { headers: bearer() } });
  const change = 'mutation ($id: ID!) { submitProposals(ids: [$id]) { id } }';
  const { error } = await client.mutation(change, { id: 'none' }).toPromise();
  expect(error?.graphQLErrors[0]?.path).toEqual(['submitProposals']);
  expect(sent.take().map(({ method }) => method)).toEqual(['POST']);
});

test('Apollo Client sends its name and version, and fails as a whole by default', async () => {
  const client = new ApolloClient({
    link: new HttpLink({ uri: url }),
    cache: new InMemoryCache(),
    clientAwareness: { name: 'portal', version: '1.2' },
  });
  const failure = await client.query({ query: gql(CONTACT), variables: { uscc: enterprise.uscc } }).catch((e) => e);
  expect(CombinedGraphQLErrors.is(failure) && failure.errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
  const [request] = sent.take();
  expect(request?.headers.get('apollographql-client-name')).toBe('portal');
  expect(request?.headers.get('apollographql-client-version')).toBe('1.2');
});
