import { request } from 'undici';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import { servedRig, type ServedRig } from './testing/served-rig.ts';

let rig: ServedRig;
beforeAll(async () => {
  rig = await servedRig(
    { sdl: 'type Query { hello: String }', resolvers: { Query: { hello: () => 'hello' } } },
    {
      identify: () => {
        throw new HubError(ErrorCode.IDENTITY_UNAVAILABLE, '暂时无法验证令牌 (not at present)', {
          extensions: { retryAfter: 5 },
        });
      },
      openRoutes: [(app) => void app.get('/reports/x.csv', async () => 'x')],
      routes: [(app) => void app.get('/metrics', async () => 'x')],
    },
  );
});
afterAll(() => rig[Symbol.asyncDispose]());

/** Headers that clients send by themselves or by configuration. */
const CLIENT_HEADERS =
  'authorization,content-type,traceparent,tracestate,apollographql-client-name,apollographql-client-version,x-apollo-operation-name,x-requested-with,x-errors,x-purpose,idempotency-key,last-event-id';

test.for(['/graphql', '/graphql/', '/schema.graphql', '/reports/x.csv'])(
  'allows requests from other origins to %s, with the headers that clients send and without cookies',
  async (path) => {
    const { statusCode, headers } = await request(`${rig.server.url}${path}`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://portal.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': CLIENT_HEADERS,
      },
    });
    expect(statusCode).toBe(204);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    expect(headers['access-control-allow-headers']).toBe(CLIENT_HEADERS);
    const { headers: got } = await request(`${rig.server.url}${path}?query={hello}`, {
      headers: { origin: 'https://portal.example' },
    });
    expect(got['access-control-allow-origin']).toBe('*');
    expect(got['access-control-expose-headers']).toMatch(/x-request-id.*retry-after/u);
  },
);

test('answers an OPTIONS request that is no preflight', async () => {
  const { statusCode } = await request(`${rig.server.url}/graphql`, { method: 'OPTIONS' });
  expect(statusCode).toBe(204);
});

test('lets pages of other origins read a refusal, also of an unreadable body', async () => {
  const broken = await rig.post('{', { origin: 'https://portal.example' });
  expect([broken.status, broken.headers.get('access-control-allow-origin')]).toEqual([400, '*']);
});

test.for(['/', '/metrics', '/graphql/more', '/*'])('answers no preflight of another origin for %s', async (path) => {
  const { statusCode, headers } = await request(`${rig.server.url}${path}`, {
    method: 'OPTIONS',
    headers: { origin: 'https://portal.example', 'access-control-request-method': 'GET' },
  });
  expect(statusCode).toBe(404);
  expect(headers['access-control-allow-origin']).toBeUndefined();
});

test('keeps operator routes to this origin', async () => {
  const { headers } = await request(`${rig.server.url}/metrics`, { headers: { origin: 'https://portal.example' } });
  expect(headers['access-control-allow-origin']).toBeUndefined();
});

test('sends Retry-After while tokens cannot be verified, and answers callers without one', async () => {
  const refused = await rig.post({ query: '{ hello }' }, { authorization: 'Bearer a.b.c' });
  expect(refused).toMatchObject({
    status: 503,
    json: { errors: [{ extensions: { code: 'IDENTITY_UNAVAILABLE', retryAfter: 5 } }] },
  });
  expect(refused.headers.get('retry-after')).toBe('5');
  expect(await rig.post({ query: '{ hello }' })).toMatchObject({ status: 200, json: { data: { hello: 'hello' } } });
});
