import { createHash, createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { failureOf } from '../../../test/failure-of.ts';
import {
  inTurn,
  json,
  silence,
  status,
  TestPlatform,
  type Answer,
  type Received,
} from '../../../test/test-platform.ts';
import { thing, upstreamTo, within } from '../../../test/test-upstream.ts';
import { readEnvelope, readJson } from '../../contracts/index.ts';
import type { Logger } from '@queqiao/subgraph/request';
import { UpstreamFault } from '../fault.ts';
import { basic, bearerToken, hmacSignature, staticBearer } from './index.ts';

const tokenAnswer = z.object({
  code: z.number(),
  data: z.object({ token: z.string(), seconds: z.number() }).optional(),
});

const byToken = bearerToken({
  path: '/auth/token',
  json: (credential) => ({ appId: credential('appId'), appSecret: credential('appSecret') }),
  read(answer) {
    const { code, data } = readEnvelope(tokenAnswer, readJson(answer.body));
    if (code === 401 || data === undefined) throw new UpstreamFault('unauthorized');
    return { token: data.token, expiresInSeconds: data.seconds };
  },
});
const credentials = { appId: 'hub', appSecret: 'very-secret' };

/** A platform that issues tokens t1, t2, … and accepts only the last one. */
function tokens(options: { readonly seconds?: number } = {}): {
  readonly answer: Answer;
  readonly dieEarly: () => void;
} {
  let given = 0;
  let valid = '';
  const answer: Answer = (request, response) => {
    if (request.path.endsWith('/auth/token')) {
      valid = `t${++given}`;
      return json({ code: 200, data: { token: valid, seconds: options.seconds ?? 7_200 } })(request, response);
    }
    const known = request.headers.authorization === `Bearer ${valid}`;
    return (known ? json({ n: given }) : status(401))(request, response);
  };
  return {
    answer,
    dieEarly() {
      valid = '';
    },
  };
}

function setUp(platform: TestPlatform, clock: () => number = Date.now) {
  const installation = platform.installation({ system: 'qinyun', family: 'employment', credentials });
  return upstreamTo(platform, { installation, authentication: byToken, clock });
}

test('fetches one token for all calls that need it', async () => {
  await using platform = await TestPlatform.start(tokens().answer);
  await using upstream = setUp(platform);
  await Promise.all([1, 2, 3].map((id) => upstream.call(thing({ query: { id } }), within())));
  await upstream.call(thing(), within());
  expect(platform.requestsTo('/auth/token').map((request) => request.body)).toEqual([
    '{"appId":"hub","appSecret":"very-secret"}',
  ]);
});

test('fetches the token at warm-up, so that the first call is one round trip', async () => {
  await using platform = await TestPlatform.start(tokens().answer);
  await using upstream = setUp(platform);
  await upstream.warm();
  expect(platform.requests).toHaveLength(1);
  await upstream.call(thing(), within());
  expect(platform.requests).toHaveLength(2);
});

test('tolerates a failed warm-up', async () => {
  await using platform = await TestPlatform.start(status(503));
  await using upstream = setUp(platform);
  await expect(upstream.warm()).resolves.toBeUndefined();
});

test('renews a revoked token once, however many calls it refuses', async () => {
  const { answer, dieEarly } = tokens();
  await using platform = await TestPlatform.start(answer);
  await using upstream = setUp(platform);
  await upstream.warm();
  dieEarly();
  const values = await Promise.all([1, 2, 3, 4].map((id) => upstream.call(thing({ query: { id } }), within())));
  expect(values.map(({ value }) => value)).toEqual([2, 2, 2, 2]);
  expect(platform.requestsTo('/auth/token')).toHaveLength(2);
});

test('gives up when the credentials are refused', async () => {
  await using platform = await TestPlatform.start(json({ code: 401 }));
  await using upstream = setUp(platform);
  const error = await failureOf(upstream.call(thing(), within()));
  expect(error.extensions).toEqual({ code: 'UPSTREAM_UNAVAILABLE', system: 'qinyun', reason: 'SOURCE_DOWN' });
  expect(platform.requestsTo('/auth/token')).toHaveLength(2);
  expect(JSON.stringify([error, String(error.cause)])).not.toContain('very-secret');
});

test('gives up when the platform refuses every token', async () => {
  await using platform = await TestPlatform.start((request, response) =>
    (request.path.endsWith('/auth/token') ? json({ code: 200, data: { token: 't', seconds: 60 } }) : status(401))(
      request,
      response,
    ),
  );
  await using upstream = setUp(platform);
  expect((await failureOf(upstream.call(thing(), within()))).code).toBe('UPSTREAM_UNAVAILABLE');
  expect(platform.requestsTo('/thing')).toHaveLength(2);
});

test('renews a token before it expires while the current one is still used', async () => {
  let now = 0;
  await using platform = await TestPlatform.start((request, response) =>
    (request.path.endsWith('/auth/token')
      ? json({ code: 200, data: { token: `at ${now}`, seconds: 1_000 } })
      : json({ n: 1 }))(request, response),
  );
  await using upstream = setUp(platform, () => now);
  await upstream.call(thing(), within());
  now = 901_000;
  await upstream.call(thing(), within());
  await expect.poll(() => platform.requestsTo('/auth/token')).toHaveLength(2);
  await expect
    .poll(async () => {
      await upstream.call(thing(), within());
      return platform.requestsTo('/thing').at(-1)?.headers.authorization;
    })
    .toBe('Bearer at 901000');
  expect(platform.requestsTo('/thing')[1]?.headers.authorization).toBe('Bearer at 0');
});

test('reports UPSTREAM_TIMEOUT when the token call hangs, and retries at the next call', async () => {
  await using platform = await TestPlatform.start(inTurn(silence));
  await using upstream = setUp(platform);
  expect((await failureOf(upstream.call(thing(), within(2_000)))).code).toBe('UPSTREAM_TIMEOUT');
  platform.answer = tokens().answer;
  await expect(upstream.call(thing(), within())).resolves.toMatchObject({ value: 1 });
});

function signatureOf(request: Received, secret: string): string {
  const { 'x-timestamp': timestamp, 'x-nonce': nonce } = request.headers;
  const bodyHash = createHash('sha256').update(request.body).digest('hex');
  const canonical = [request.method, request.path, request.rawQuery, timestamp, nonce, bodyHash].join('\n');
  return createHmac('sha256', secret).update(canonical).digest('hex');
}

const signed = hmacSignature({
  key: 'appKey',
  secret: 'appSecret',
  headers: { key: 'X-App-Key', timestamp: 'X-Timestamp', nonce: 'X-Nonce', sign: 'X-Sign' },
});

test('signs the request, with the time and a new nonce for each attempt', async () => {
  await using platform = await TestPlatform.start(inTurn(status(500), json({ n: 1 })));
  await using upstream = upstreamTo(platform, {
    installation: platform.installation({ credentials: { appKey: 'hub', appSecret: 's3cret' } }),
    authentication: signed,
    clock: () => 1_700_000_000_000,
  });
  await upstream.call(thing({ query: { uscc: 'a,b', limit: 200 } }), within());
  expect(platform.requests).toHaveLength(2);
  for (const request of platform.requests) {
    expect(request.rawQuery).toBe('limit=200&uscc=a%2Cb');
    expect(request.headers).toMatchObject({ 'x-app-key': 'hub', 'x-timestamp': '1700000000000' });
    expect(request.headers['x-sign']).toBe(signatureOf(request, 's3cret'));
  }
  expect(new Set(platform.requests.map((request) => request.headers['x-nonce'])).size).toBe(2);
});

test('signs the body of a POST', async () => {
  await using platform = await TestPlatform.start(json({ n: 1 }));
  await using upstream = upstreamTo(platform, {
    installation: platform.installation({ credentials: { appKey: 'hub', appSecret: 's3cret' } }),
    authentication: signed,
  });
  await upstream.call(thing({ method: 'POST', json: { 名称: '秦' } }), within());
  const [request] = platform.requests;
  expect(request?.headers['x-sign']).toBe(signatureOf(request!, 's3cret'));
});

test('writes user and password as Basic', async () => {
  await using platform = await TestPlatform.start(json({ n: 1 }));
  await using upstream = upstreamTo(platform, {
    installation: platform.installation({ credentials: { user: '陕西', password: 'p:w' } }),
    authentication: basic({ user: 'user', password: 'password' }),
  });
  await upstream.call(thing(), within());
  const [scheme, value] = platform.requests[0]?.headers.authorization?.split(' ') ?? [];
  expect(scheme).toBe('Basic');
  expect(Buffer.from(value ?? '', 'base64').toString()).toBe('陕西:p:w');
});

test('names a missing credential', async () => {
  await using platform = await TestPlatform.start(silence);
  const installation = platform.installation({ credentials: {} });
  expect(() => upstreamTo(platform, { installation, authentication: staticBearer('token') })).toThrow(
    new TypeError('The installation zhijiao has no credential "token".'),
  );
});

test('writes no secret to the log', async () => {
  const lines: string[] = [];
  const write = (facts: object, message: string): void => {
    const error = Object.values(facts).find((fact) => fact instanceof Error);
    lines.push(JSON.stringify(facts), String(error), error?.stack ?? '', message);
  };
  const logger: Logger = { debug: write, info: write, warn: write, error: write };
  await using platform = await TestPlatform.start(inTurn(status(500), status(401)));
  await using upstream = upstreamTo(platform, { logger });
  await failureOf(upstream.call(thing(), within()));
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join('\n')).not.toContain('secret-token');
});
