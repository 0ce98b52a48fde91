import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { failureOf } from '../../test/failure-of.ts';
import { json, status, TestPlatform, type Answer } from '../../test/test-platform.ts';
import { thing, upstreamTo, within } from '../../test/test-upstream.ts';

// Encodings and headers as the RFCs say, bounds on every pause and body, whatever a platform sends.

const THING = '{"n":1}';
const sent =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}, code = 200): Answer =>
  (_request, response) =>
    void response.writeHead(code, { 'content-type': 'application/json', ...headers }).end(body);
const coded = (coding: string, body: Uint8Array): Answer => sent(body, { 'content-encoding': coding });
const bytes = Buffer.from(THING);

test('asks for no content coding', async () => {
  await using platform = await TestPlatform.start(json({ n: 1 }));
  await using upstream = upstreamTo(platform);
  await upstream.call(thing(), within());
  expect(platform.requests[0]?.headers['accept-encoding']).toBe('identity');
});

test.for<readonly [string, Answer]>([
  ['gzip', coded('gzip', gzipSync(bytes))],
  ['x-gzip in capitals', coded('X-GZIP', gzipSync(bytes))],
  ['deflate', coded('deflate', deflateSync(bytes))],
  ['deflate without its format', coded('deflate', deflateRawSync(bytes))],
  ['br', coded('br', brotliCompressSync(bytes))],
  ['zstd', coded('zstd', zstdCompressSync(bytes))],
  ['gzip within gzip', coded('gzip, gzip', gzipSync(gzipSync(bytes)))],
  ['identity', coded('identity', bytes)],
  ['another type than JSON', sent(THING, { 'content-type': 'text/html' })],
  ['a byte order mark', sent(`\uFEFF${THING}`)],
  [
    'one piece for each byte',
    (_request, response) => {
      for (const byte of bytes) response.write(Buffer.of(byte));
      response.end();
    },
  ],
  ['a number beyond 32 bits in a field that no contract knows', sent('{"n":1,"m":13800138000,"o":1e400}')],
])('reads an answer in %s', async ([, answer]) => {
  await using platform = await TestPlatform.start(answer);
  await using upstream = upstreamTo(platform);
  expect(await upstream.call(thing(), within())).toMatchObject({ value: 1 });
});

test.for<readonly [string, Answer]>([
  ['a body that unfolds to more than any answer', coded('gzip', gzipSync(Buffer.alloc(50_000_000, 32)))],
  ['a body that unfolds twice', coded('gzip, gzip', gzipSync(gzipSync(Buffer.alloc(50_000_000, 32))))],
  ['ten codings', coded(Array.from({ length: 10 }, () => 'gzip').join(), gzipSync(bytes))],
  ['a coding that nobody knows', coded('snappy', bytes)],
  ['a coding that it is not in', coded('gzip', bytes)],
  ['half of a coding', coded('gzip', gzipSync(bytes).subarray(0, 12))],
  ['no UTF-8', sent(Buffer.from('{"n":1,"a":"\u00e9"}', 'latin1'))],
  ['UTF-16', sent(Buffer.from(THING, 'utf16le'))],
  ['lists inside lists without end', sent('['.repeat(1_000_000))],
  ['NaN', sent('{"n":NaN}')],
  ['a page with status 200', sent('<html><body>OK</body></html>')],
  ['nothing', sent('')],
  ['status 204', status(204)],
])('says UPSTREAM_CONTRACT, once, given %s', async ([, answer]) => {
  await using platform = await TestPlatform.start(answer);
  await using upstream = upstreamTo(platform, { installation: platform.installation({ attemptTimeoutMs: 20_000 }) });
  expect((await failureOf(upstream.call(thing(), within()))).code).toBe('UPSTREAM_CONTRACT');
  expect(platform.requests).toHaveLength(1);
});

test('follows no redirect, with or without the token', async () => {
  await using other = await TestPlatform.start(json({ n: 2 }));
  await using platform = await TestPlatform.start(status(302, { location: other.origin }));
  await using upstream = upstreamTo(platform);
  await expect(upstream.call(thing(), within())).rejects.toBeDefined();
  expect(other.requests).toHaveLength(0);
});

test.for([
  ['a fraction', '45.5'],
  ['a number below zero', '-5'],
  ['a word', 'soon'],
  ['an exponent', '1e9'],
  ['nothing', ''],
  ['a date without a zone', '2062-03-01 10:30:00'],
])('takes a Retry-After that is %s as one that was not sent', async ([, header]) => {
  let asked = 0;
  await using platform = await TestPlatform.start((request, response) => {
    asked += 1;
    (asked === 1 ? status(503, { 'retry-after': header ?? '' }) : json({ n: 1 }))(request, response);
  });
  await using upstream = upstreamTo(platform);
  expect(await upstream.call(thing(), within())).toMatchObject({ value: 1 });
});

test.for([
  ['digits', '99999999999'],
  ['more digits than a number has', '9'.repeat(400)],
  ['a date', 'Wed, 01 Mar 2062 10:30:00 GMT'],
])('pauses for no longer than a quarter of an hour, given %s', async ([, header]) => {
  let now = Date.parse('2026-03-01T00:00:00Z');
  let asked = 0;
  await using platform = await TestPlatform.start((request, response) => {
    asked += 1;
    (asked === 1 ? status(429, { 'retry-after': header ?? '' }) : json({ n: 1 }))(request, response);
  });
  await using upstream = upstreamTo(platform, { clock: () => now });
  const refused = await failureOf(upstream.call(thing(), within(1000)));
  expect(refused.code).toBe('RATE_LIMITED');
  expect(refused.extensions['retryAfter']).toBeLessThanOrEqual(900);
  now += 901_000;
  expect(await upstream.call(thing(), within())).toMatchObject({ value: 1 });
});

test('ends with headers that never end, and tries no longer than it may', async () => {
  await using platform = await TestPlatform.start((_request, response) => {
    const { socket } = response;
    socket?.write('HTTP/1.1 200 OK\r\n');
    const more = setInterval(() => void socket?.write(`x-${'a'.repeat(1000)}: 1\r\n`), 1);
    socket?.on('error', () => undefined).on('close', () => clearInterval(more));
  });
  await using upstream = upstreamTo(platform);
  const error = await failureOf(upstream.call(thing(), within(5_000)));
  expect(['UPSTREAM_UNAVAILABLE', 'UPSTREAM_TIMEOUT']).toContain(error.code);
});
