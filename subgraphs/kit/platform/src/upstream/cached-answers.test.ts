import { expect, test } from 'vitest';
import { failureOf } from '../../test/failure-of.ts';
import { held, inTurn, json, silence, status, TestPlatform } from '../../test/test-platform.ts';
import { thing, upstreamTo, within } from '../../test/test-upstream.ts';
import { Deadline } from '@queqiao/subgraph/request';
import type { AnswerSource } from './observer.ts';

const cache = { freshMs: 1_000, staleMs: 5_000 };

test('sends one request for equal concurrent calls', async () => {
  const { answer, release } = held(json({ n: 1 }));
  await using platform = await TestPlatform.start(answer);
  const sources: AnswerSource[] = [];
  await using upstream = upstreamTo(platform, { observer: { answered: (_, source) => sources.push(source) } });
  const answers = Promise.all([1, 2, 3].map(() => upstream.call(thing(), within())));
  await expect.poll(() => platform.requests).toHaveLength(1);
  release();
  expect((await answers).map(({ value }) => value)).toEqual([1, 1, 1]);
  expect(platform.requests).toHaveLength(1);
  expect(sources.toSorted()).toEqual(['platform', 'shared', 'shared']);
});

test('sends separate requests for calls that differ in query or body', async () => {
  await using platform = await TestPlatform.start(json({ n: 1 }));
  await using upstream = upstreamTo(platform);
  await Promise.all([
    upstream.call(thing({ query: { page: 1 } }), within()),
    upstream.call(thing({ query: { page: 2 } }), within()),
    upstream.call(thing({ method: 'POST', json: { page: 1 } }), within()),
  ]);
  expect(platform.requests).toHaveLength(3);
});

test('continues a shared call when the caller who started it runs out of time', async () => {
  const { answer, release } = held(json({ n: 1 }));
  await using platform = await TestPlatform.start(answer);
  await using upstream = upstreamTo(platform, { installation: platform.installation({ attemptTimeoutMs: 5_000 }) });
  const hasty = failureOf(upstream.call(thing(), within(150)));
  const longCall = upstream.call(thing(), within());
  expect((await hasty).reason).toBe('OVER_BUDGET');
  release();
  await expect(longCall).resolves.toMatchObject({ value: 1 });
  expect(platform.requests).toHaveLength(1);
});

test('continues a shared call when the client who started it leaves', async () => {
  const { answer, release } = held(json({ n: 1 }));
  await using platform = await TestPlatform.start(answer);
  await using upstream = upstreamTo(platform);
  const client = new AbortController();
  const gone = failureOf(upstream.call(thing(), Deadline.after(5_000, client.signal)));
  const staying = upstream.call(thing(), within());
  await expect.poll(() => platform.requests).toHaveLength(1);
  client.abort();
  await gone;
  release();
  await expect(staying).resolves.toMatchObject({ value: 1 });
});

test('returns a cached answer without a request while it is fresh', async () => {
  await using platform = await TestPlatform.start(inTurn(json({ n: 1 }), json({ n: 2 })));
  let now = 0;
  await using upstream = upstreamTo(platform, { clock: () => now });
  await upstream.call(thing({ cache }), within());
  now = 999;
  await expect(upstream.call(thing({ cache }), within())).resolves.toEqual({
    value: 1,
    fetchedAt: '1970-01-01T00:00:00.000Z',
  });
  expect(platform.requests).toHaveLength(1);
});

test('returns a stale answer at once and refreshes it in the background', async () => {
  await using platform = await TestPlatform.start(inTurn(json({ n: 1 }), json({ n: 2 })));
  let now = 0;
  await using upstream = upstreamTo(platform, { clock: () => now });
  await upstream.call(thing({ cache }), within());
  now = 3_000;
  await expect(upstream.call(thing({ cache }), within())).resolves.toMatchObject({ value: 1 });
  await expect
    .poll(() => upstream.call(thing({ cache }), within()))
    .toEqual({ value: 2, fetchedAt: '1970-01-01T00:00:03.000Z' });
  expect(platform.requests).toHaveLength(2);
});

test('returns a stale answer while the platform hangs', async () => {
  await using platform = await TestPlatform.start(inTurn(json({ n: 1 }), silence));
  let now = 0;
  await using upstream = upstreamTo(platform, { clock: () => now });
  await upstream.call(thing({ cache }), within(1_000));
  now = 3_000;
  await expect(upstream.call(thing({ cache }), within(1_000))).resolves.toMatchObject({ value: 1 });
});

test('no longer returns a stale answer after a failed refresh', async () => {
  await using platform = await TestPlatform.start(inTurn(json({ n: 1 }), status(400), status(400)));
  let now = 0;
  await using upstream = upstreamTo(platform, { clock: () => now });
  await upstream.call(thing({ cache }), within());
  now = 3_000;
  await expect(upstream.call(thing({ cache }), within())).resolves.toMatchObject({ value: 1 });
  await expect.poll(() => upstream.call(thing({ cache }), within()).catch(String)).toContain('status 400');
});

test('sends a request when the cached answer is too old', async () => {
  await using platform = await TestPlatform.start(inTurn(json({ n: 1 }), json({ n: 2 })));
  let now = 0;
  await using upstream = upstreamTo(platform, { clock: () => now });
  await upstream.call(thing({ cache }), within());
  now = 6_000;
  await expect(upstream.call(thing({ cache }), within())).resolves.toMatchObject({ value: 2 });
});

test('does not cache a failure', async () => {
  await using platform = await TestPlatform.start(inTurn(status(400), json({ n: 2 })));
  await using upstream = upstreamTo(platform);
  await upstream.call(thing({ cache }), within()).catch(() => {});
  await expect(upstream.call(thing({ cache }), within())).resolves.toMatchObject({ value: 2 });
});

test('keeps the value and reports the new time for an unchanged ETag', async () => {
  await using platform = await TestPlatform.start((request, response) => {
    if (request.headers['if-none-match'] === '"v1"') return status(304)(request, response);
    return json({ n: 1 }, { etag: '"v1"' })(request, response);
  });
  let now = 0;
  let decoded = 0;
  await using upstream = upstreamTo(platform, { clock: () => now });
  const { decode } = thing();
  const call = thing({
    revalidate: true,
    decode(answer) {
      decoded++;
      return decode(answer);
    },
  });
  await upstream.call(call, within());
  now = 60_000;
  await expect(upstream.call(call, within())).resolves.toEqual({
    value: 1,
    fetchedAt: '1970-01-01T00:01:00.000Z',
  });
  expect(platform.requests).toHaveLength(2);
  expect(decoded).toBe(1);
});

test('uses the new answer for a changed ETag', async () => {
  await using platform = await TestPlatform.start(
    inTurn(json({ n: 1 }, { etag: '"v1"' }), json({ n: 2 }, { etag: '"v2"' })),
  );
  await using upstream = upstreamTo(platform);
  await upstream.call(thing({ revalidate: true }), within());
  await expect(upstream.call(thing({ revalidate: true }), within())).resolves.toMatchObject({ value: 2 });
  expect(platform.requests[1]?.headers['if-none-match']).toBe('"v1"');
});

test('evicts the least recently used answers when the cache is full', async () => {
  await using platform = await TestPlatform.start((request, response) =>
    json({ n: Number(request.query.get('id')), filler: 'x'.repeat(2_000) })(request, response),
  );
  await using upstream = upstreamTo(platform, { cacheBytes: 24_000 });
  for (const id of [1, 2, 3]) await upstream.call(thing({ cache, query: { id } }), within());
  await upstream.call(thing({ cache, query: { id: 3 } }), within());
  await upstream.call(thing({ cache, query: { id: 1 } }), within());
  expect(platform.requests.map((request) => request.rawQuery)).toEqual(['id=1', 'id=2', 'id=3', 'id=1']);
});
