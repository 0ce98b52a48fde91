import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servedRig, type Answered, type ServedRig } from './testing/served-rig.ts';

let rig: ServedRig;
let calls = 0;
beforeAll(async () => {
  rig = await servedRig({
    sdl: `type Query { hello(name: String): String } type Mutation { count: Int } type Subscription { ticks: Int }`,
    resolvers: {
      Query: { hello: (_: unknown, { name = 'world' }: { name?: string }) => `你好 ${name}` },
      Mutation: { count: () => ++calls },
    },
  });
});
afterAll(() => rig[Symbol.asyncDispose]());

test('passes every audit of GraphQL over HTTP without a warning', async () => {
  const results = await auditServer({ url: `${rig.server.url}/graphql` });
  expect(results.filter(({ status }) => status !== 'ok').map((result) => `${result.id} ${result.name}`)).toEqual([]);
  expect(results.length).toBeGreaterThanOrEqual(61);
});

const JSON_HEADERS = { 'content-type': 'application/json' };
const posted = (body: string | Buffer<ArrayBuffer> | FormData, headers: Record<string, string> = JSON_HEADERS) =>
  rig.send({ method: 'POST', headers, body });
const got = (search: string, init: RequestInit = {}) => rig.send(init, search);

const REFUSED: readonly (readonly [string, () => Promise<Answered>, number])[] = [
  ['a body that is no JSON', () => posted('{"query":'), 400],
  ['an empty body', () => posted(''), 400],
  ['a body that is no object', () => posted('"{ hello }"'), 400],
  ['null', () => posted('null'), 400],
  ['several operations at once', () => posted('[{"query":"{ hello }"}]'), 400],
  ['an object without a query', () => posted('{"variables":{}}'), 400],
  ['an empty query', () => posted('{"query":""}'), 400],
  ['a query that is no text', () => posted('{"query":{"kind":"Document"}}'), 400],
  ['variables as a text', () => posted('{"query":"{ hello }","variables":"{}"}'), 400],
  ['variables as a list', () => posted('{"query":"{ hello }","variables":[1]}'), 400],
  ['extensions as a list', () => posted('{"query":"{ hello }","extensions":[1]}'), 400],
  ['an operation name that is a number', () => posted('{"query":"{ hello }","operationName":1}'), 400],
  [
    'variables that reach for a prototype',
    () => posted('{"query":"{ hello }","variables":{"__proto__":{"a":1}}}'),
    400,
  ],
  [
    'a body of a megabyte and more',
    () => posted(JSON.stringify({ query: `{ hello } #${'x'.repeat(1_100_000)}` })),
    413,
  ],
  [
    'JSON in another charset',
    () => posted('{"query":"{ hello }"}', { 'content-type': 'application/json; charset=gbk' }),
    415,
  ],
  ['bytes that are not UTF-8', () => posted(Buffer.from('{"query":"{ hello }","a":"\xc4\xe3"}', 'latin1')), 400],
  ['a compressed body', () => posted('x', { ...JSON_HEADERS, 'content-encoding': 'gzip' }), 415],
  [
    'text, as any page can make a browser send it',
    () => posted('{"query":"{ hello }"}', { 'content-type': 'text/plain' }),
    415,
  ],
  ['a form', () => posted('query=%7Bhello%7D', { 'content-type': 'application/x-www-form-urlencoded' }), 415],
  ['a form with files', () => posted(new FormData(), {}), 415],
  ['a body of no type', () => posted(Buffer.from('{"query":"{ hello }"}'), {}), 415],
  ['a GET without a query', () => got(''), 400],
  ['a GET whose variables are no JSON', () => got('?query={hello}&variables={'), 400],
  ['a GET whose variables are no object', () => got('?query={hello}&variables=[1]'), 400],
  ['a GET whose extensions are no JSON', () => got('?query={hello}&extensions={'), 400],
  ['a GET with two queries', () => got('?query={hello}&query={hello}'), 400],
  ['a media type that nobody writes', () => got('?query={hello}', { headers: { accept: 'image/png' } }), 406],
  ['another method', () => got('', { method: 'PUT', headers: JSON_HEADERS, body: '{"query":"{ hello }"}' }), 405],
  ['another method without a body', () => got('?query={hello}', { method: 'DELETE' }), 405],
];

test.for(REFUSED)('refuses %s, as a GraphQL error', async ([, send, status]) => {
  const answer = await send();
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/u);
  expect(answer.json).toEqual({
    errors: [{ message: expect.stringMatching(/\p{Script=Han}/u), extensions: { code: 'BAD_REQUEST' } }],
  });
  expect(JSON.stringify(answer.json)).not.toMatch(/node_modules|\.[jt]s:/u);
});

test('refuses JSON that is too deep, wherever it stands', async () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  for (const name of ['variables', 'extensions']) {
    expect(await posted(`{"query":"{ hello }","${name}":{"a":${deep}}}`)).toMatchObject({
      status: 400,
      json: { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
    });
  }
});

test('lists the allowed methods', async () => {
  const put = await got('', { method: 'PUT' });
  expect(put.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS');
  const head = await got('?query={hello}', { method: 'HEAD' });
  expect([head.status, head.json]).toEqual([200, {}]);
});

test('refuses a mutation by GET, and explains what to do instead', async () => {
  const before = calls;
  const answer = await got('?query=mutation{count}');
  expect(answer).toMatchObject({ status: 405, json: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] } });
  expect(answer.json.errors?.[0]?.message).toContain('POST');
  expect(answer.headers.get('allow')).toBe('POST');
  expect(calls).toBe(before);
});

test('does not run a mutation whose answer the client would not accept', async () => {
  const before = calls;
  expect((await rig.post({ query: 'mutation { count }' }, { accept: 'text/html' })).status).toBe(406);
  expect(calls).toBe(before);
});

test('explains how to subscribe when a subscription arrives as a plain request', async () => {
  for (const answer of [await rig.post({ query: 'subscription { ticks }' }), await got('?query=subscription{ticks}')]) {
    expect(answer).toMatchObject({ status: 400, json: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] } });
    expect(answer.json.errors?.[0]?.message).toMatch(/graphql-transport-ws.*text\/event-stream/u);
  }
});

test.for<readonly [string | undefined, number, string]>([
  ['application/json', 200, 'application/json; charset=utf-8'],
  ['application/graphql-response+json', 400, 'application/graphql-response+json; charset=utf-8'],
  [
    'application/graphql-response+json, application/json;q=0.9',
    400,
    'application/graphql-response+json; charset=utf-8',
  ],
  ['*/*', 400, 'application/json; charset=utf-8'],
])('refuses a document in the form of the media type, with accept %s', async ([accept, status, type]) => {
  const answer = await rig.post({ query: '{ nothing }' }, accept === undefined ? {} : { accept });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, type]);
  expect(answer.json.errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
});

test('refuses a query that is sent as its hash alone, so that clients send it whole', async () => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } };
  const answered = await posted(JSON.stringify({ extensions }));
  expect(answered.status).toBe(200);
  expect(answered.json.errors?.[0]?.extensions['code']).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
});
