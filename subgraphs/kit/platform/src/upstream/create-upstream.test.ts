import { expect, test } from 'vitest';
import { Deadline } from '@queqiao/subgraph/request';
import { failureOf } from '../../test/failure-of.ts';
import { inTurn, json, silence, status, TestPlatform } from '../../test/test-platform.ts';
import { thing, upstreamTo, within } from '../../test/test-upstream.ts';
import { UpstreamFault } from './fault.ts';

test("returns the platform's answer and its time", async () => {
  await using platform = await TestPlatform.start(json({ n: 7 }));
  await using upstream = upstreamTo(platform, { clock: () => Date.UTC(2025, 0, 2) });
  const fetched = await upstream.call(thing({ query: { b: '一,二', a: 1, c: undefined } }), within());
  expect(fetched).toEqual({ value: 7, fetchedAt: '2025-01-02T00:00:00.000Z' });
  const [request] = platform.requests;
  expect(request?.path).toBe('/edu/v2/thing');
  expect(request?.rawQuery).toBe('a=1&b=%E4%B8%80%2C%E4%BA%8C');
  expect(request?.headers.authorization).toBe('Bearer secret-token');
});

test('retries a repeatable call after a fault', async () => {
  await using platform = await TestPlatform.start(inTurn(status(503), status(500), json({ n: 1 })));
  const causes: string[] = [];
  await using upstream = upstreamTo(platform, { observer: { retried: (_, cause) => causes.push(cause) } });
  await expect(upstream.call(thing(), within())).resolves.toMatchObject({ value: 1 });
  expect(causes).toEqual(['status 503', 'status 500']);
});

test('notifies the observer of each call, each request and each answer', async () => {
  await using platform = await TestPlatform.start(inTurn(status(503), json({ n: 1 })));
  const seen: string[] = [];
  await using upstream = upstreamTo(platform, {
    observer: {
      callBegan({ system, call }) {
        seen.push(`${system} ${call} began`);
        return (outcome) => void seen.push(outcome);
      },
      attempted: (_, { status: code, ms }) => void seen.push(`${code} ${ms > 0}`),
      answered: (_, source) => void seen.push(source),
    },
  });
  await upstream.call(thing(), within());
  expect(seen).toEqual(['zhijiao thing began', '503 true', '200 true', 'ok', 'platform']);
  platform.answer = status(404);
  await upstream.call(thing(), within()).catch(() => {});
  expect(seen.slice(5)).toEqual(['zhijiao thing began', '404 true', 'refused']);
});

test('does not retry a POST that is not declared as read-only', async () => {
  await using platform = await TestPlatform.start(status(500));
  await using upstream = upstreamTo(platform);
  const error = await failureOf(upstream.call(thing({ method: 'POST', json: {} }), within()));
  expect(error.code).toBe('UPSTREAM_UNAVAILABLE');
  expect(platform.requests).toHaveLength(1);
});

test('retries a POST that is declared as read-only', async () => {
  await using platform = await TestPlatform.start(inTurn(status(500), json({ n: 1 })));
  await using upstream = upstreamTo(platform);
  const call = thing({ method: 'POST', json: { pageNum: 1 }, idempotent: true });
  await expect(upstream.call(call, within())).resolves.toMatchObject({ value: 1 });
  expect(platform.requests.map((request) => request.body)).toEqual(['{"pageNum":1}', '{"pageNum":1}']);
});

test('reports UPSTREAM_UNAVAILABLE when the platform refuses connections', async () => {
  const platform = await TestPlatform.start(silence);
  await using upstream = upstreamTo(platform);
  await platform[Symbol.asyncDispose]();
  const error = await failureOf(upstream.call(thing(), within(3_000)));
  expect(error.extensions).toEqual({ code: 'UPSTREAM_UNAVAILABLE', system: 'zhijiao', reason: 'SOURCE_DOWN' });
  expect(error.message).toBe('宝鸡市职业教育管理系统暂时不可用 (zhijiao is not available at present)');
});

test('reports UPSTREAM_UNAVAILABLE when the connection is reset in the middle of the body', async () => {
  await using platform = await TestPlatform.start((_request, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{"n":');
    response.flushHeaders();
    setImmediate(() => response.destroy());
  });
  await using upstream = upstreamTo(platform);
  const error = await failureOf(upstream.call(thing(), within(3_000)));
  expect(error.code).toBe('UPSTREAM_UNAVAILABLE');
  expect(error.reason).toBe('SOURCE_DOWN');
});

test('reports UPSTREAM_TIMEOUT with SOURCE_DOWN well before the deadline when the platform never answers', async () => {
  await using platform = await TestPlatform.start(silence);
  await using upstream = upstreamTo(platform);
  const deadline = within();
  const error = await failureOf(upstream.call(thing(), deadline));
  expect(error.extensions).toEqual({ code: 'UPSTREAM_TIMEOUT', system: 'zhijiao', reason: 'SOURCE_DOWN' });
  expect(deadline.remainingMs).toBeGreaterThan(30_000);
});

test('leaves time for a second step at the same hanging platform within one budget', async () => {
  await using platform = await TestPlatform.start(silence);
  await using upstream = upstreamTo(platform, { installation: platform.installation({ attemptTimeoutMs: 600 }) });
  const deadline = within(2_000);
  await failureOf(upstream.call(thing({ name: 'first' }), deadline));
  const second = await failureOf(upstream.call(thing({ name: 'second', path: '/other' }), deadline));
  expect(second.reason).toBe('SOURCE_DOWN');
  expect(deadline.remainingMs).toBeGreaterThan(0);
});

test('reports UPSTREAM_TIMEOUT with SOURCE_DOWN when the body arrives too slowly', async () => {
  await using platform = await TestPlatform.start((_request, response) => {
    response.writeHead(200);
    const drip = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(drip));
  });
  await using upstream = upstreamTo(platform);
  const error = await failureOf(upstream.call(thing(), within(3_000)));
  expect(error.code).toBe('UPSTREAM_TIMEOUT');
});

test("reports OVER_BUDGET when the request's own time ends first", async () => {
  await using platform = await TestPlatform.start(silence);
  await using upstream = upstreamTo(platform);
  const error = await failureOf(upstream.call(thing(), within(100)));
  expect(error.extensions).toEqual({ code: 'UPSTREAM_TIMEOUT', system: 'zhijiao', reason: 'OVER_BUDGET' });
});

test('sends no request after its deadline', async () => {
  await using platform = await TestPlatform.start(json({ n: 1 }));
  await using upstream = upstreamTo(platform);
  const error = await failureOf(upstream.call(thing(), within(0)));
  expect(error.reason).toBe('OVER_BUDGET');
  expect(platform.requests).toHaveLength(0);
});

test('aborts the request at the platform when the client leaves', async () => {
  const ended = Promise.withResolvers<void>();
  await using platform = await TestPlatform.start((_request, response) => void response.on('close', ended.resolve));
  await using upstream = upstreamTo(platform, {
    installation: platform.installation({ attemptTimeoutMs: 60_000 }),
  });
  const client = new AbortController();
  const answer = failureOf(upstream.call(thing(), Deadline.after(60_000, client.signal)));
  await expect.poll(() => platform.requests).toHaveLength(1);
  client.abort();
  await ended.promise;
  expect((await answer).code).toBe('UPSTREAM_TIMEOUT');
});

test('reports UPSTREAM_CONTRACT without quoting the body when an answer violates the contract', async () => {
  await using platform = await TestPlatform.start(json({ m: 'inner-detail' }));
  await using upstream = upstreamTo(platform);
  const error = await failureOf(upstream.call(thing(), within()));
  expect(error.extensions).toEqual({ code: 'UPSTREAM_CONTRACT', system: 'zhijiao', reason: 'SOURCE_DOWN' });
  expect(JSON.stringify(error)).not.toMatch(/inner-detail|127\.0\.0\.1/);
  expect(platform.requests).toHaveLength(1);
});

test('reports UPSTREAM_CONTRACT for a body that exceeds the limit', async () => {
  await using platform = await TestPlatform.start((_request, response) => {
    response.writeHead(200);
    const chunk = Buffer.alloc(1024 * 1024, 32);
    const pour = (): void => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once('drain', pour);
    };
    pour();
  });
  await using upstream = upstreamTo(platform, {
    installation: platform.installation({ attemptTimeoutMs: 20_000 }),
  });
  expect((await failureOf(upstream.call(thing(), within(60_000)))).code).toBe('UPSTREAM_CONTRACT');
});

test.each([
  [400, 'refused'],
  [404, 'unknown'],
  [410, 'gone'],
] as const)('gives status %i to the adapter as a fault that is %s', async (code, kind) => {
  await using platform = await TestPlatform.start(status(code));
  await using upstream = upstreamTo(platform);
  const error = await upstream.call(thing(), within()).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UpstreamFault);
  expect(error).toMatchObject({ kind });
});
