import { expect, test, vi } from 'vitest';
import { failureOf } from '../../test/failure-of.ts';
import { held, inTurn, json, silence, status, TestPlatform, type Answer } from '../../test/test-platform.ts';
import { thing, upstreamTo, within } from '../../test/test-upstream.ts';
import type { BreakerState } from './observer.ts';
import type { Upstream } from './types.ts';

const breaker = { failures: 3, openMs: 200, longestOpenMs: 400 };

test('opens the breaker after consecutive failures and closes it when the platform has recovered', async () => {
  await using platform = await TestPlatform.start(status(500));
  const states: BreakerState[] = [];
  await using upstream = upstreamTo(platform, {
    breaker,
    observer: { breakerChanged: (_, state) => states.push(state) },
  });
  await failureOf(upstream.call(thing(), within()));
  expect(platform.requests).toHaveLength(3);
  const error = await failureOf(upstream.call(thing(), within()));
  expect(error.extensions).toEqual({ code: 'UPSTREAM_UNAVAILABLE', system: 'zhijiao', reason: 'SOURCE_DOWN' });
  expect(platform.requests).toHaveLength(3);
  platform.answer = json({ n: 1 });
  await expect.poll(() => upstream.call(thing(), within()).catch(() => null)).toMatchObject({ value: 1 });
  expect(states).toEqual(['open', 'half-open', 'closed']);
});

test('opens the breaker of the failing call only', async () => {
  await using platform = await TestPlatform.start((request, response) =>
    (request.path.endsWith('/bad') ? status(500) : json({ n: 1 }))(request, response),
  );
  await using upstream = upstreamTo(platform, { breaker });
  await failureOf(upstream.call(thing({ name: 'bad', path: '/bad' }), within()));
  await expect(upstream.call(thing(), within())).resolves.toMatchObject({ value: 1 });
});

/** Opens the breaker, then sends one probe through the half-open breaker to a platform with the given answer. */
async function probe(platform: TestPlatform, upstream: Upstream, answer: Answer): Promise<{ done: Promise<unknown> }> {
  await failureOf(upstream.call(thing(), within()));
  const before = platform.requests.length;
  platform.answer = answer;
  return vi.waitFor(() => {
    // Not retried, so that it is the only probe.
    const call = thing({ query: { probe: 1 }, idempotent: false });
    const done = upstream.call(call, within()).catch((error: unknown) => error);
    expect(platform.requests).toHaveLength(before + 1);
    return { done };
  }, 60_000);
}

test('lets the calls that arrived during a successful probe continue', async () => {
  await using platform = await TestPlatform.start(status(500));
  await using upstream = upstreamTo(platform, { breaker: { ...breaker, openMs: 50 } });
  const { answer, release } = held(json({ n: 1 }));
  const { done } = await probe(platform, upstream, answer);
  const others = [1, 2, 3].map((id) => upstream.call(thing({ query: { id } }), within()));
  release();
  expect((await Promise.all(others)).map(({ value }) => value)).toEqual([1, 1, 1]);
  expect(await done).toMatchObject({ value: 1 });
});

test('rejects the calls that arrived during a failed probe at once', async () => {
  await using platform = await TestPlatform.start(status(500));
  await using upstream = upstreamTo(platform, { breaker: { ...breaker, openMs: 50 } });
  const { answer, release } = held(status(500));
  const { done } = await probe(platform, upstream, answer);
  const sent = platform.requests.length;
  const others = [1, 2, 3].map((id) => failureOf(upstream.call(thing({ query: { id } }), within())));
  release();
  for (const error of await Promise.all(others)) expect(error.code).toBe('UPSTREAM_UNAVAILABLE');
  await done;
  expect(platform.requests).toHaveLength(sent);
});

test('does not count refusals and unknown resources as failures of the platform', async () => {
  await using platform = await TestPlatform.start(inTurn(status(400), status(404), status(410), status(404)));
  await using upstream = upstreamTo(platform, { breaker: { ...breaker, failures: 1 } });
  for (let sent = 0; sent < 4; sent++) await upstream.call(thing(), within()).catch(() => {});
  expect(platform.requests).toHaveLength(4);
});

test('opens the breaker also for callers with less time than an attempt may take', async () => {
  await using platform = await TestPlatform.start(silence);
  const states: BreakerState[] = [];
  await using upstream = upstreamTo(platform, {
    breaker: { ...breaker, openMs: 60_000, longestOpenMs: 60_000 },
    observer: { breakerChanged: (_, state) => states.push(state) },
    installation: platform.installation({ attemptTimeoutMs: 100 }),
  });
  await Promise.all([1, 2, 3].map((id) => failureOf(upstream.call(thing({ query: { id } }), within(100)))));
  await expect.poll(() => states).toEqual(['open']);
});

test('accepts an answer that arrived in time but was read late because the process was busy', async () => {
  await using platform = await TestPlatform.start((request, response) => {
    json({ n: 1 })(request, response);
    for (const until = performance.now() + 300; performance.now() < until;);
  });
  await using upstream = upstreamTo(platform, { installation: platform.installation({ attemptTimeoutMs: 100 }) });
  await expect(upstream.call(thing(), within())).resolves.toMatchObject({ value: 1 });
  expect(platform.requests).toHaveLength(1);
});

test('limits the concurrent calls to a platform', async () => {
  let under = 0;
  let most = 0;
  const answer: Answer = (request, response) => {
    most = Math.max(most, ++under);
    setTimeout(() => {
      under--;
      json({ n: Number(request.query.get('id')) })(request, response);
    }, 20);
  };
  await using platform = await TestPlatform.start(answer);
  await using upstream = upstreamTo(platform, { installation: platform.installation({ concurrency: 3 }) });
  const ids = Array.from({ length: 20 }, (_, id) => id);
  const values = await Promise.all(ids.map((id) => upstream.call(thing({ query: { id } }), within())));
  expect(values.map(({ value }) => value)).toEqual(ids);
  expect(most).toBe(3);
});

test('refuses a call when the queue is full', async () => {
  await using platform = await TestPlatform.start(silence);
  await using upstream = upstreamTo(platform, {
    queue: 1,
    installation: platform.installation({ concurrency: 1 }),
  });
  const calls = [1, 2, 3].map((id) => failureOf(upstream.call(thing({ query: { id } }), within(300))));
  const errors = await Promise.all(calls);
  expect(errors[2]?.code).toBe('UPSTREAM_UNAVAILABLE');
  expect(errors[2]?.message).toBe('宝鸡市职业教育管理系统的等候队列已满 (zhijiao has too many calls waiting)');
});

test('waits for Retry-After when that fits into the deadline', async () => {
  await using platform = await TestPlatform.start(inTurn(status(429, { 'retry-after': '1' }), json({ n: 1 })));
  await using upstream = upstreamTo(platform);
  const deadline = within(4_000);
  await expect(upstream.call(thing(), deadline)).resolves.toMatchObject({ value: 1 });
  expect(deadline.remainingMs).toBeLessThan(3_000);
});

test('waits for Retry-After when a platform is briefly down', async () => {
  await using platform = await TestPlatform.start(inTurn(status(503, { 'retry-after': '1' }), json({ n: 1 })));
  await using upstream = upstreamTo(platform);
  const deadline = within(4_000);
  await expect(upstream.call(thing(), deadline)).resolves.toMatchObject({ value: 1 });
  expect(deadline.remainingMs).toBeLessThan(3_000);
});

test('reports RATE_LIMITED with the time to retry when the wait does not fit', async () => {
  await using platform = await TestPlatform.start(status(429, { 'retry-after': '30' }));
  await using upstream = upstreamTo(platform);
  const deadline = within(20_000);
  const error = await failureOf(upstream.call(thing(), deadline));
  expect(error.extensions).toEqual({
    code: 'RATE_LIMITED',
    system: 'zhijiao',
    reason: 'SOURCE_DOWN',
    retryAfter: 30,
  });
  expect(deadline.remainingMs).toBeGreaterThan(10_000);
});

test('sends no call before the time that the platform requested', async () => {
  let now = 0;
  await using platform = await TestPlatform.start(inTurn(status(429, { 'retry-after': '30' }), json({ n: 1 })));
  await using upstream = upstreamTo(platform, { clock: () => now });
  await failureOf(upstream.call(thing(), within(1_000)));
  now = 10_000;
  expect((await failureOf(upstream.call(thing({ query: { id: 2 } }), within(1_000)))).extensions['retryAfter']).toBe(
    20,
  );
  expect(platform.requests).toHaveLength(1);
  now = 30_000;
  await expect(upstream.call(thing(), within(1_000))).resolves.toMatchObject({ value: 1 });
});
