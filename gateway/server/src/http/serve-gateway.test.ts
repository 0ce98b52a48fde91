import { afterAll, beforeAll, expect, test } from 'vitest';
import { badInput, ErrorCode, HubError } from '@queqiao/subgraph/errors';
import type { SubgraphContext } from '@queqiao/subgraph/request';
import { federationRig } from '@queqiao/federation/testing';
import { serveGateway, type GatewayServer } from './serve-gateway.ts';

interface Line {
  readonly [name: string]: unknown;
}

const lines: Line[] = [];
const write = (facts: object): void => void lines.push(facts as Line);
let server: GatewayServer;
let release: (() => void) | undefined;

beforeAll(async () => {
  const { gateway } = federationRig({
    a: {
      sdl: `type Query { hello(name: String): String broken: Int purpose: String limited: Int slow: Int
          me(first: Int): Page caller: String } type Mutation { set(n: Int!): Int }
        type Page { nodes: [Node!] } type Node { id: ID me(first: Int): Page }`,
      resolvers: {
        Query: {
          hello: (_: unknown, { name }: { name?: string }) => {
            if (name === '') throw badInput('名称不可为空 (name must not be empty)', 'name');
            return `你好 ${name ?? 'world'}`;
          },
          broken: () => {
            throw new Error('password=hunter2 at https://platform.example/api');
          },
          purpose: (_: unknown, __: unknown, { scope }: SubgraphContext) => scope.purpose,
          limited: () => {
            throw new HubError(ErrorCode.RATE_LIMITED, 'slow down', {
              system: 'qinyun',
              extensions: { retryAfter: 3 },
            });
          },
          slow: () => new Promise((resolve) => (release = () => resolve(1))),
        },
        Mutation: { set: (_: unknown, { n }: { n: number }) => n },
      },
    },
  });
  const logger = { debug: write, info: write, warn: write, error: write };
  server = await serveGateway({ gateway, host: '127.0.0.1', port: 0, logger });
});
afterAll(() => server.close());

async function post(body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, json: (await response.json()) as Line };
}

test('answers POST and GET alike', async () => {
  const data = { hello: '你好 world' };
  expect(await post({ query: '{ hello }' })).toMatchObject({ status: 200, json: { data } });
  for (const path of ['/graphql', '/graphql/']) {
    const got = await fetch(`${server.url}${path}?query=${encodeURIComponent('{ hello }')}`);
    expect(await got.json()).toEqual({ data });
  }
});

test('uses the media type that the client prefers', async () => {
  const type = 'application/graphql-response+json';
  const { headers } = await post({ query: '{ hello }' }, { accept: type });
  expect(headers.get('content-type')).toContain(type);
});

test.for<readonly [string, () => Promise<Response>]>([
  ['a mutation by GET', () => get('mutation { set(n: 1) }')],
  [
    'a POST that any page could make a browser send',
    () => fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' }),
  ],
  ['several operations at once', () => raw('[{"query":"{ hello }"},{"query":"{ hello }"}]')],
  ['a body that is no JSON', () => raw('{"query":')],
  ['a body that is no operation', () => raw('{}')],
  ['a body longer than a megabyte', () => raw(JSON.stringify({ query: `{ hello } #${'x'.repeat(1_100_000)}` }))],
])('refuses %s, in the form of a GraphQL error', async ([, send]) => {
  const response = await send();
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  expect(errors[0]!.extensions.code).toMatch(/BAD_REQUEST/u);
  expect(JSON.stringify(errors)).not.toMatch(/node_modules|\.ts:|\.js:/u);
});

const get = (query: string): Promise<Response> => fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`);
const raw = (body: string): Promise<Response> =>
  fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

test.for<readonly [string, object, number, string]>([
  ['a document that cannot be parsed', { query: '{ hello' }, 400, 'GRAPHQL_PARSE_FAILED'],
  ['a field that is not there', { query: '{ nothing }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['an argument of the wrong type', { query: '{ hello(name: 1) }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a variable of the wrong type',
    { query: 'query($n: String) { hello(name: $n) }', variables: { n: 1 } },
    400,
    'BAD_USER_INPUT',
  ],
  [
    'an operation that the document does not have',
    { query: 'query A { hello }', operationName: 'B' },
    400,
    'OPERATION_RESOLUTION_FAILURE',
  ],
  ['a value that a resolver refuses', { query: '{ hello(name: "") }' }, 200, 'BAD_USER_INPUT'],
  [
    'an operation that is too deep',
    { query: `{ me ${'{ nodes { me '.repeat(11)} { nodes { id } } ${'} }'.repeat(11)} }` },
    400,
    'BAD_USER_INPUT',
  ],
  [
    'an operation whose answer would be too long',
    { query: '{ me(first: 100) { nodes { me(first: 100) { nodes { me(first: 100) { nodes { id } } } } } } }' },
    400,
    'BAD_USER_INPUT',
  ],
  [
    'an operation with too many fields',
    { query: `{ ${Array.from({ length: 2001 }, (_, i) => `a${i}: hello`).join(' ')} }` },
    400,
    'BAD_USER_INPUT',
  ],
])('returns the code for %s', async ([, body, status, code]) => {
  const { status: actual, json } = await post(body);
  expect(json).toMatchObject({ errors: [{ extensions: { code } }] });
  expect(actual).toBe(status);
});

test('allows aliases that begin with two underscores, as Relay uses', async () => {
  const { status, json } = await post({ query: '{ __isNode: __typename }' });
  expect({ status, json }).toEqual({ status: 200, json: { data: { __isNode: 'Query' } } });
});

test('reports all errors of a document with their locations', async () => {
  const { status, json } = await post({ query: '{\n  nothing\n  hello(nobody: 1)\n}' });
  expect(status).toBe(400);
  expect(json).toMatchObject({
    errors: [
      { message: expect.stringContaining('nothing'), locations: [{ line: 2, column: 3 }] },
      { message: expect.stringContaining('nobody'), locations: [{ line: 3, column: 9 }] },
    ],
  });
});

test('bounds the work for a document with nested fragment spreads', async () => {
  const fragments = Array.from({ length: 30 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
  const { json } = await post({ query: `{ ...F0 } ${fragments.join(' ')} fragment F30 on Query { hello }` });
  expect(json).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
});

test('hides the details of an internal error from clients and logs them', async () => {
  const { json } = await post({ query: '{ broken }' });
  expect(json).toMatchObject({ data: { broken: null }, errors: [{ path: ['broken'] }] });
  expect(JSON.stringify(json)).not.toMatch(/hunter2|platform\.example|stack/u);
});

test("passes on a platform error's message for clients", async () => {
  const { json } = await post({ query: '{ limited }' });
  expect(json['errors']).toMatchObject([{ extensions: { code: 'RATE_LIMITED', system: 'qinyun', retryAfter: 3 } }]);
});

test('uses a request id that is safe for a log, and replaces any other', async () => {
  expect((await post({ query: '{ hello }' }, { 'x-request-id': 'abc-1' })).headers.get('x-request-id')).toBe('abc-1');
  const { headers } = await post({ query: '{ hello }' }, { 'x-request-id': 'a "b" c' });
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/u);
});

test('logs one line for a request, with the operation name but without variables', async () => {
  const query = 'query Greeting($name: String) { hello(name: $name) }';
  await post({ query, variables: { name: '610300-secret' } }, { 'x-request-id': 'logged-1' });
  await expect.poll(() => lines.filter(({ requestId }) => requestId === 'logged-1')).toHaveLength(1);
  const line = lines.find(({ requestId }) => requestId === 'logged-1');
  expect(line).toMatchObject({ operation: 'Greeting', kind: 'query', status: 200, errors: [] });
  expect(JSON.stringify(lines)).not.toContain('610300-secret');
});

test.for<readonly [string, string | null]>([
  ['%E6%A0%B8%E6%9F%A5%E8%BF%9B%E5%BA%A6', '核查进度'],
  [Buffer.from('核查进度').toString('latin1'), '核查进度'],
  ['audit 100%', 'audit 100%'],
  ['%20', null],
])('reads the purpose %s', async ([header, purpose]) => {
  const { json } = await post({ query: '{ purpose }' }, { 'x-purpose': header });
  expect(json).toEqual({ data: { purpose } });
});

test('finishes running requests on shutdown, and accepts no more', async () => {
  const { gateway } = federationRig({
    a: {
      sdl: 'type Query { slow: Int }',
      resolvers: { Query: { slow: () => new Promise((resolve) => (release = () => resolve(7))) } },
    },
  });
  const other = await serveGateway({ gateway, host: '127.0.0.1', port: 0 });
  const send = (query: string) =>
    fetch(`${other.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
  const answer = send('{ slow }');
  await expect.poll(() => release).toBeDefined();
  const closed = other.close();
  const taken = (): Promise<boolean> =>
    send('{ __typename }').then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(taken).toBe(false);
  release?.();
  expect(await (await answer).json()).toEqual({ data: { slow: 7 } });
  await closed;
});
